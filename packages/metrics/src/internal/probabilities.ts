import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ClassLabel } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { Targets } from "./binary.ts";
import { compareLabels } from "./compare-labels.ts";
import { indexOfLabel } from "./label-key.ts";
import { readFloats } from "./numbers.ts";
import { readScoreMatrix } from "./one-vs-rest.ts";

/** The class of each column: those given, which must be sorted, distinct and cover `yTrue`; else those that occur. */
export function checkedClasses(
  caller: string,
  targets: Targets,
  labels: readonly ClassLabel[] | undefined,
): readonly ClassLabel[] {
  if (labels === undefined) return targets.classes;
  if (labels.some((label, index) => index > 0 && !(compareLabels(labels[index - 1], label) < 0))) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires labels that are sorted and distinct, as the columns of a matrix stand, got ${labels.join(", ")}`,
    );
  }
  const missing = targets.classes.find((label) => indexOfLabel(labels, label) < 0);
  if (missing !== undefined) {
    throw new InvalidInputError(
      "unknown-label",
      `${caller} requires labels that cover yTrue, got ${labels.join(", ")} without ${missing}`,
    );
  }
  return labels;
}

/** Refuses rows that do not sum to 1. */
export function checkRowSums(
  caller: string,
  { data, rows, cols }: Matrix<Float64Array>,
  tolerance: number,
): void {
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < cols; j++) sum += data[i * cols + j];
    if (!(Math.abs(sum - 1) <= tolerance * Math.abs(sum) + 1e-8)) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires rows of probabilities that sum to 1, got ${sum} at row ${i}`,
      );
    }
  }
}

/** Predicted probabilities, read: one column for the greater of two classes, or one column for each class. */
export interface Probabilities {
  readonly classes: readonly ClassLabel[];
  readonly probability: Float64Array | Matrix<Float64Array>;
}

/** Reads probabilities and the classes they are for. */
export function readProbabilities(
  caller: string,
  targets: Targets,
  yProb: Numbers | Matrix,
  labels: readonly ClassLabel[] | undefined,
): Probabilities {
  const classes = checkedClasses(caller, targets, labels);
  if (!("cols" in yProb) && classes.length <= 2) {
    const probability = readFloats(caller, "yProb", yProb, targets.n);
    checkUnitRange(caller, probability);
    return { classes, probability };
  }
  const probability = readScoreMatrix(caller, "yProb", yProb, targets.n, classes.length);
  checkUnitRange(caller, probability.data);
  checkRowSums(caller, probability, Math.sqrt(Number.EPSILON));
  return { classes, probability };
}

/** Where each row's label stands among the classes. */
export function classIndices(targets: Targets, classes: readonly ClassLabel[]): Int32Array {
  const index = new Int32Array(targets.n);
  classes.forEach((label, c) => {
    if (indexOfLabel(targets.classes, label) < 0) return;
    const mark = targets.mark(label);
    for (let i = 0; i < index.length; i++) index[i] += c * mark[i];
  });
  return index;
}

/** Refuses what is not a probability, `NaN` included. */
export function checkUnitRange(caller: string, probability: Float64Array): void {
  let min = 0;
  let max = 1;
  for (let i = 0; i < probability.length; i++) {
    min = Math.min(min, probability[i]);
    max = Math.max(max, probability[i]);
  }
  if (min === 0 && max === 1) return;
  const row = probability.findIndex((p) => !(p >= 0 && p <= 1));
  throw new InvalidInputError(
    Number.isFinite(probability[row]) ? "out-of-range" : "not-finite",
    `${caller} requires probabilities in [0, 1], got ${probability[row]} at position ${row}`,
  );
}
