import { readPair } from "../internal/pair.ts";
import type { Labels } from "../labels.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link accuracy}. */
export interface AccuracyOptions extends WeightOption {}

/**
 * Share of labels that are predicted rightly.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * accuracy(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]); // 0.75
 * @see sklearn.metrics.accuracy_score
 */
export function accuracy(yTrue: Labels, yPred: Labels, options: AccuracyOptions = {}): number {
  const { actual, predicted } = readPair("accuracy", yTrue, yPred);
  const weight = weights("accuracy", options.sampleWeight, actual.length);
  return weight ? weightedShare(actual, predicted, weight) : countMatches(actual, predicted) / actual.length;
}

/** Number of rows where both agree, without a branch: `(x | -x) >> 31` is -1 for every `x` but 0. */
function countMatches(actual: Int32Array, predicted: Int32Array): number {
  const n = actual.length;
  let differ = 0;
  for (let i = 0; i < n; i++) {
    const x = actual[i] ^ predicted[i];
    differ -= (x | -x) >> 31;
  }
  return n - differ;
}

function weightedShare(actual: Int32Array, predicted: Int32Array, weight: Float64Array): number {
  let matched = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    total += weight[i];
    matched += actual[i] === predicted[i] ? weight[i] : 0;
  }
  return matched / total;
}
