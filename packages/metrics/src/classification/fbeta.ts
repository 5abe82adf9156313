import { InvalidInputError } from "@productizeml/stats";
import { classScores, PRECISION, type Ratio, RECALL } from "../internal/precision-recall.ts";
import type { Labels } from "../labels.ts";
import type { ClassScoreOptions } from "./class-score-options.ts";

/** Options of {@link fbeta}. */
export interface FbetaOptions extends ClassScoreOptions {
  /** How many times as much recall counts as precision: 0 is precision alone, `Infinity` recall alone. */
  readonly beta: number;
}

/**
 * F-beta of every class.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `beta`, `average: null`, with the classes, `zeroDivision` and weights
 * @returns one score for each class, in the order of `labels`
 */
export function fbeta(
  yTrue: Labels,
  yPred: Labels,
  options: FbetaOptions & { readonly average: null },
): Float64Array;
/**
 * Weighted harmonic mean of precision and recall, in which recall counts `beta` times as much as precision.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `beta`, averaging, positive label, classes, `zeroDivision`, weights
 * @returns score in `[0, 1]`, higher is better; `zeroDivision` where no row is of the class or predicted as it
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for `beta`;
 * `bad-option` for `zeroDivision`, or a third class with `binary`; `unknown-label` for a `positiveLabel` that is neither class
 * @example
 * fbeta([0, 1, 1, 0, 1, 0], [0, 1, 0, 1, 0, 0], { beta: 2 }); // 0.35714285714285715
 * fbeta([0, 1, 1, 0, 1, 0], [0, 1, 0, 1, 0, 0], { beta: 0.5 }); // 0.45454545454545453
 * @see sklearn.metrics.fbeta_score
 */
export function fbeta(
  yTrue: Labels,
  yPred: Labels,
  options: FbetaOptions & { readonly average?: Exclude<FbetaOptions["average"], null> },
): number;
export function fbeta(yTrue: Labels, yPred: Labels, options: FbetaOptions): number | Float64Array {
  return classScores(fbetaRatio(options.beta), yTrue, yPred, options);
}

function fbetaRatio(beta: number): Ratio {
  if (!(beta >= 0)) {
    throw new InvalidInputError("out-of-range", `fbeta requires beta of at least 0, got ${beta}`);
  }
  if (beta === 0) return { ...PRECISION, metric: "fbeta" };
  if (beta === Number.POSITIVE_INFINITY) return { ...RECALL, metric: "fbeta" };
  const square = beta * beta;
  return {
    metric: "fbeta",
    numerator: (hits) => (1 + square) * hits,
    denominator: (actual, predicted) => square * actual + predicted,
    reason: "no true and no predicted rows",
  };
}
