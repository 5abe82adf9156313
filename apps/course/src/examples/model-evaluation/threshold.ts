import { accuracy, precision, recall } from "@productizeml/metrics";
import { birdstrikes } from "course/data";

const { damaged, score } = birdstrikes();
const threshold = 0.1;
const flagged = score.map((probability) =>
  probability >= threshold ? 1 : 0,
);

console.log("accuracy ", accuracy(damaged, flagged));
console.log("recall   ", recall(damaged, flagged));
console.log("precision", precision(damaged, flagged));
