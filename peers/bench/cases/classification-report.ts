import { type ClassificationReport, classificationReport } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "classificationReport, 10 classes",
    n: 1_000_000,
    peer: "classification_report",
    of: "scikit-learn",
    data: () => labels(1_000_000, 10),
    ours: ({ yTrue, yPred }) => classificationReport(yTrue, yPred),
    answer: (value) => {
      const { classes, accuracy, macro, weighted } = value as ClassificationReport;
      const figures = [...classes, macro, weighted].map((each) => [
        each.precision,
        each.recall,
        each.f1,
        each.support,
      ]);
      return [accuracy, ...figures.flat()];
    },
    setup: "from sklearn.metrics import classification_report",
    theirs: "classification_report(yTrue, yPred, output_dict=True)",
    theirAnswer:
      "[answer['accuracy']] + [v for k, d in answer.items() if k != 'accuracy' for v in d.values()]",
    c: "c.confusion(yTrue, yPred)",
  }),
];
export default cases;
