import { readAlternative } from "../tests/alternative.ts";
import {
  type CorrelationOptions,
  type CorrelationResult,
  correlation,
  correlationPValue,
  requirePairs,
} from "./correlation.ts";

/**
 * Pearson's correlation coefficient: how close pairs lie to a straight line.
 *
 * @param x - finite numbers, at least two
 * @param y - finite numbers, as many
 * @param options - alternative
 * @returns coefficient in `[-1, 1]` and p-value under normality; both `NaN` where `x` or `y` is constant; two pairs have
 *   p-value 1
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `bad-option`
 * @example
 * pearson([1, 2, 3, 4], [1, 3, 2, 4]).statistic; // 0.8
 * @see scipy.stats.pearsonr
 */
export function pearson(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: CorrelationOptions = {},
): CorrelationResult {
  const alternative = readAlternative("pearson", options.alternative);
  requirePairs("pearson", x, y);
  const r = correlation(x, y);
  if (x.length === 2) return { statistic: Math.round(r), pValue: Number.isNaN(r) ? r : 1 };
  return { statistic: r, pValue: correlationPValue(r, x.length - 2, alternative) };
}
