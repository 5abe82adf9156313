import { sortRows } from "@productizeml/stats";

/** A measure of a binary classifier that {@link estimatePerformance} can estimate. */
export type PerformanceMetric = "accuracy" | "precision" | "recall" | "f1" | "rocAuc";

/** Rows of a classifier's output: the chance that each is positive, whether it was predicted so, and the score it is ranked by. */
export interface Scored {
  readonly chance: ArrayLike<number>;
  readonly predicted: ArrayLike<number>;
  readonly score: ArrayLike<number>;
}

/** Expected cells of the confusion matrix over some rows. */
interface Cells {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

/**
 * Expected value of a measure over rows `start` to `end`. When every chance is the label itself, 0 or 1, this is the measure itself.
 * Precision, recall and F1 are 0 where they divide by 0; the area is `NaN` when one class has no weight.
 */
export function expectedMetric(metric: PerformanceMetric, rows: Scored, start: number, end: number): number {
  if (metric === "rocAuc") return expectedRocAuc(rows, start, end);
  const { truePositive, falsePositive, falseNegative, trueNegative } = cells(rows, start, end);
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  switch (metric) {
    case "accuracy":
      return (truePositive + trueNegative) / (end - start);
    case "precision":
      return ratio(truePositive, truePositive + falsePositive);
    case "recall":
      return ratio(truePositive, truePositive + falseNegative);
    case "f1":
      return ratio(truePositive, truePositive + 0.5 * (falsePositive + falseNegative));
  }
}

/** Expected confusion matrix over rows `start` to `end`. */
export function cells({ chance, predicted }: Scored, start: number, end: number): Cells {
  const sums = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (let i = start; i < end; i++) {
    const p = chance[i]!;
    if (predicted[i] === 1) {
      sums.truePositive += p;
      sums.falsePositive += 1 - p;
    } else {
      sums.falseNegative += p;
      sums.trueNegative += 1 - p;
    }
  }
  return sums;
}

/** Area under the expected ROC curve; rows with equal scores share one segment. */
function expectedRocAuc({ chance, score }: Scored, start: number, end: number): number {
  const chunk = new Float64Array(end - start);
  for (let i = start; i < end; i++) chunk[i - start] = score[i]!;
  const { values, rows } = sortRows(chunk);
  let area = 0;
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < values.length; ) {
    const value = values[i]!;
    let up = 0;
    let along = 0;
    for (; i < values.length && values[i] === value; i++) {
      const p = chance[start + rows[i]!]!;
      up += p;
      along += 1 - p;
    }
    area += up * (negatives + along / 2);
    positives += up;
    negatives += along;
  }
  return area / (positives * negatives);
}
