import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ClassLabel } from "../labels.ts";
import type { Targets } from "./binary.ts";
import { compareLabels } from "./compare-labels.ts";
import { indexOfLabel } from "./label-key.ts";

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
