import { PageHinkley } from "@productizeml/drift";
import { accuracy, classificationReport, rocAuc } from "@productizeml/metrics";
import { createRng, ksTest, quantile } from "@productizeml/stats";

const rng = createRng(7);
const yTrue = Int32Array.from({ length: 5000 }, () => rng.integer(0, 2));
const yScore = Float64Array.from(yTrue, (label) => rng.normal(label));
const yPred = Int32Array.from(yScore, (score) => (score > 0.5 ? 1 : 0));

const detector = new PageHinkley();
let alarm = -1;
yScore.forEach((score, i) => {
  detector.update(i < 4000 ? score : score + 3);
  if (detector.drifted && alarm < 0) alarm = i;
});

globalThis.answer = {
  accuracy: accuracy(yTrue, yPred),
  macro: classificationReport(yTrue, yPred).macro,
  rocAuc: rocAuc(yTrue, yScore),
  median: quantile(yScore, 0.5),
  ksTest: ksTest(yScore.subarray(0, 2500), yScore.subarray(2500)),
  alarm,
};
