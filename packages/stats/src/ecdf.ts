import { requireLength, requireOrdered } from "./require.ts";
import { sort } from "./sort.ts";

/** Steps of an empirical distribution function. */
export interface Ecdf {
  /** The distinct values, ascending. */
  readonly values: Float64Array;
  /** Share of the sample at or below each value; the last is 1. */
  readonly probabilities: Float64Array;
}

/**
 * Empirical distribution function of a sample: its distinct values and the share at or below each.
 *
 * @param values - numbers in any order, at least one; infinities allowed
 * @returns the steps, ascending
 * @throws InvalidInputError `empty-input`, `not-finite` for `NaN`
 * @example
 * ecdf([2, 1, 2, 4]).probabilities; // [0.25, 0.75, 1]
 * @see scipy.stats.ecdf
 */
export function ecdf(values: ArrayLike<number>): Ecdf {
  requireLength("ecdf", "values", values);
  requireOrdered("ecdf", "values", values);
  const sorted = sort(values);
  const n = sorted.length;
  const distinct = new Float64Array(n);
  const probabilities = new Float64Array(n);
  let steps = 0;
  for (let i = 0; i < n; i++) {
    if (i + 1 < n && sorted[i] === sorted[i + 1]) continue;
    distinct[steps] = sorted[i]!;
    probabilities[steps++] = (i + 1) / n;
  }
  return { values: distinct.slice(0, steps), probabilities: probabilities.slice(0, steps) };
}
