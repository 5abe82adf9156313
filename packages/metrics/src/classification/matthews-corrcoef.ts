import { readPair } from "../internal/pair.ts";
import { tally } from "../internal/tally.ts";
import type { Labels } from "../labels.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link matthewsCorrcoef}. */
export interface MatthewsCorrcoefOptions extends WeightOption, UndefinedOption {}

/**
 * Correlation of true and predicted labels (phi; Gorodkin's generalization for more than two classes).
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - weights
 * @returns correlation in `[-1, 1]`, higher is better, 0 for chance; 0 when either column has only one label
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * matthewsCorrcoef([1, 1, 1, 0], [1, 0, 1, 1]); // -0.3333333333333333
 * @see sklearn.metrics.matthews_corrcoef; Gorodkin 2004, https://doi.org/10.1016/j.compbiolchem.2004.09.006
 */
export function matthewsCorrcoef(
  yTrue: Labels,
  yPred: Labels,
  options: MatthewsCorrcoefOptions = {},
): number {
  const pair = readPair("matthewsCorrcoef", yTrue, yPred);
  const weight = weights("matthewsCorrcoef", options.sampleWeight, pair.actual.length);
  const { hits, actual, predicted } = tally(pair, weight);
  const variances = spread(actual) * spread(predicted);
  if (variances > 0) {
    return (sum(hits) * sum(actual) - dot(actual, predicted)) / Math.sqrt(variances);
  }
  options.onUndefined?.({
    metric: "matthewsCorrcoef",
    reason: "only one label in yTrue or in yPred",
    value: 0,
  });
  return 0;
}

/** The square of the sum less the sum of squares: exactly 0 when one class has all the weight. */
function spread(counts: Float64Array): number {
  const total = sum(counts);
  return counts.reduce((spread, count) => spread + count * (total - count), 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, value, c) => total + value * b[c], 0);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
