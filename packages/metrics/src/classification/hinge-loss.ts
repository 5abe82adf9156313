import type { Matrix } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { readScoreMatrix } from "../internal/one-vs-rest.ts";
import { checkedClasses, classIndices } from "../internal/probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link hingeLoss}. */
export interface HingeLossOptions extends WeightOption {
  /**
   * All classes, sorted, as the columns of a matrix stand; needed when `yTrue` lacks one.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/**
 * Mean of what each row's margin lacks to 1, as support vector machines minimize it (Crammer and Singer's for more than two classes).
 *
 * @param yTrue - true labels, length `n`; of two classes the greater is the positive one, a single class is the negative one
 * @param decision - decision values, positive for the positive class, length `n`; with more than two classes a matrix of `n` rows
 * and one column for each class
 * @param options - classes, weights
 * @returns loss in `[0, ∞)`, lower is better; 0 when every margin is at least 1
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `unknown-label`, `bad-option`
 * for `labels`
 * @example
 * hingeLoss([-1, 1, 1], [-2.25, 2.5, 0.25]); // 0.25
 * @see sklearn.metrics.hinge_loss
 */
export function hingeLoss(yTrue: Labels, decision: Numbers | Matrix, options: HingeLossOptions = {}): number {
  const caller = "hingeLoss";
  const targets = readClasses(caller, yTrue);
  const classes = checkedClasses(caller, targets, options.labels);
  const weight = weights(caller, options.sampleWeight, targets.n);
  const index = classIndices(targets, classes);
  if (classes.length <= 2 && !("cols" in decision)) {
    const score = readFloats(caller, "decision", decision, targets.n);
    checkFinite(caller, "decision", score);
    return meanOfRows(targets.n, weight, (row) => Math.max(0, 1 - (2 * index[row] - 1) * score[row]));
  }
  const scores = readScoreMatrix(caller, "decision", decision, targets.n, classes.length);
  return meanOfRows(targets.n, weight, (row) => Math.max(0, 1 - marginOf(scores, row, index[row])));
}

/** The true class's value less the highest of the others. */
function marginOf({ data, cols }: Matrix<Float64Array>, row: number, column: number): number {
  const start = row * cols;
  let highest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < cols; j++) if (j !== column) highest = Math.max(highest, data[start + j]);
  return data[start + column] - highest;
}
