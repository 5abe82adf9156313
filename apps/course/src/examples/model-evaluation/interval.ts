import { averagePrecision, interval, rocAuc } from "@productizeml/metrics";
import { birdstrikes } from "course/data";

const { damaged, score } = birdstrikes();
const auc = interval(rocAuc, damaged, score);
const average = interval(averagePrecision, damaged, score, {
  resamples: 400,
});

console.log(
  "ROC AUC          ",
  auc.value,
  "from",
  auc.lower,
  "to",
  auc.upper,
);
console.log(
  "average precision",
  average.value,
  "from",
  average.lower,
  "to",
  average.upper,
);
