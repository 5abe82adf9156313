import type { ClassificationReport, ClassScores } from "../classification/classification-report.ts";
import { frame } from "../internal/charts/frame.ts";
import { count, decimal, percent } from "../internal/words.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

const SCORES = ["precision", "recall", "f1"] as const;

/**
 * Precision, recall and F1 of every class as a table whose colours show where it is weak.
 *
 * @param report - what `classificationReport` returns
 * @param options - theme, size
 * @returns a Vega-Lite specification
 * @example
 * const report = classificationReport(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]);
 * classificationReportChart(report, { width: 720 }).title.text; // "Weakest class: dog, F1 0.67; macro F1 0.73"
 * @see sklearn.metrics.classification_report; yellowbrick.classifier.ClassificationReport
 */
export function classificationReportChart(
  report: ClassificationReport,
  options: ChartOptions = {},
): ChartSpec {
  const { classes, macro, weighted, accuracy } = report;
  const weakest = classes.reduce((worst, each) => (each.f1 < worst.f1 ? each : worst), classes[0]);
  const rows = [
    ...classes.map((each) => ({ name: String(each.label), scores: each as ClassScores })),
    { name: "macro mean", scores: macro },
    { name: "weighted mean", scores: weighted },
  ].map(({ name, scores }) => ({ name: `${name}  (${count(scores.support)})`, scores }));
  const cells = rows.flatMap(({ name, scores }) =>
    SCORES.map((score) => ({
      class: name,
      score,
      value: scores[score],
      text: Number.isNaN(scores[score]) ? "undefined" : decimal(scores[score], 2),
      strong: scores[score] > 0.6,
    })),
  );
  const missing = report.undefined.length;
  const said = {
    title: `Weakest class: ${weakest.label}, F1 ${decimal(weakest.f1, 2)}; macro F1 ${decimal(macro.f1, 2)}`,
    subtitle: `${accuracy === undefined ? "" : `${percent(accuracy, 1)} of ${count(macro.support)} rows are right. `}In brackets: rows of the class.${missing > 0 ? ` ${missing} ${missing === 1 ? "score is" : "scores are"} undefined.` : ""}`,
    height: 32 * rows.length,
  };
  const names = rows.map(({ name }) => name);
  return frame(options, said, (colours, width) => ({
    data: { values: cells },
    encoding: {
      x: {
        field: "score",
        type: "nominal",
        title: null,
        sort: [...SCORES],
        axis: {
          orient: "top",
          labelAngle: 0,
          domain: false,
          ticks: false,
          labelPadding: 6,
          labelFontSize: width < 400 ? 9 : 11,
          labelExpr: "datum.label == 'f1' ? 'F1' : datum.label",
        },
      },
      y: {
        field: "class",
        type: "nominal",
        title: null,
        sort: names,
        axis: { domain: false, ticks: false, labelPadding: 8, labelLimit: 200 },
      },
    },
    layer: [
      {
        mark: { type: "rect", color: colours.model, stroke: colours.paper, strokeWidth: 2 },
        encoding: {
          opacity: {
            field: "value",
            type: "quantitative",
            legend: null,
            scale: { domain: [0, 1], range: [0.05, 1], clamp: true },
          },
        },
      },
      {
        mark: { type: "text", fontSize: 13 },
        encoding: {
          text: { field: "text" },
          color: { condition: { test: "datum.strong", value: colours.paper }, value: colours.ink },
        },
      },
    ],
  }));
}
