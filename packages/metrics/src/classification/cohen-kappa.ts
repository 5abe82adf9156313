import { type Matrix, requireOption } from "@productizeml/stats";
import { countConfusion } from "../internal/confusion.ts";
import { readPair } from "../internal/pair.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link cohenKappa}. */
export interface CohenKappaOptions extends WeightOption, UndefinedOption {
  /**
   * The classes to compare, in order; rows with another label are left out.
   *
   * @defaultValue every label of either column, sorted
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * How much worse a disagreement is the further apart the classes stand: by their distance or its square.
   *
   * @defaultValue every disagreement counts the same
   */
  readonly weights?: "linear" | "quadratic";
  /**
   * What stands for 0 / 0.
   *
   * @defaultValue `NaN`
   */
  readonly replaceUndefinedBy?: number;
}

/**
 * Agreement of two annotators beyond what their label frequencies alone would bring about.
 *
 * @param yTrue - labels of the first annotator, length `n`
 * @param yPred - labels of the second, length `n`
 * @param options - classes, weighting of disagreements, weights
 * @returns kappa in `[-1, 1]`, higher is better, 0 for chance; `NaN` when both use only one and the same label
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for
 * `weights`, or labels that are empty, repeated, or all absent from `yTrue`
 * @example
 * cohenKappa(["no", "yes", "yes", "no"], ["no", "yes", "no", "no"]); // 0.5
 * cohenKappa([1, 2, 3, 3], [1, 2, 2, 3], { weights: "quadratic" }); // 0.8
 * @see sklearn.metrics.cohen_kappa_score; Cohen 1960, https://doi.org/10.1177/001316446002000104
 */
export function cohenKappa(yTrue: Labels, yPred: Labels, options: CohenKappaOptions = {}): number {
  requireOption("cohenKappa", "weights", options.weights ?? "linear", ["linear", "quadratic"]);
  const pair = readPair("cohenKappa", yTrue, yPred);
  const weight = weights("cohenKappa", options.sampleWeight, pair.actual.length);
  const { matrix } = countConfusion("cohenKappa", pair, options.labels, weight);
  const { observed, expected } = disagreement(matrix, costOf(options.weights));
  if (expected > 0) return 1 - observed / expected;
  const value = options.replaceUndefinedBy ?? Number.NaN;
  options.onUndefined?.({ metric: "cohenKappa", reason: "only one label in common", value });
  return value;
}

function costOf(weighting: CohenKappaOptions["weights"]): (distance: number) => number {
  if (weighting === "linear") return (distance) => distance;
  if (weighting === "quadratic") return (distance) => distance ** 2;
  return (distance) => (distance === 0 ? 0 : 1);
}

/** Cost of the rows as they are, and as they would be if both columns were independent. */
function disagreement(
  { data, cols }: Matrix<Float64Array>,
  cost: (distance: number) => number,
): { readonly observed: number; readonly expected: number } {
  const rowSums = new Float64Array(cols);
  const columnSums = new Float64Array(cols);
  let total = 0;
  let observed = 0;
  let expected = 0;
  for (let cell = 0; cell < data.length; cell++) {
    const row = Math.floor(cell / cols);
    const column = cell % cols;
    rowSums[row] += data[cell];
    columnSums[column] += data[cell];
    total += data[cell];
    observed += cost(Math.abs(row - column)) * data[cell];
  }
  for (let row = 0; row < cols; row++) {
    for (let column = 0; column < cols; column++) {
      expected += (cost(Math.abs(row - column)) * rowSums[row] * columnSums[column]) / total;
    }
  }
  return { observed, expected };
}
