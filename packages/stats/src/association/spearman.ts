import { rankData } from "../rank-data.ts";
import { readAlternative } from "../tests/alternative.ts";
import {
  type CorrelationOptions,
  type CorrelationResult,
  correlation,
  correlationPValue,
  requirePairs,
} from "./correlation.ts";

/**
 * Spearman's rank correlation: how close two orders of the same items are, ties sharing their mean rank.
 *
 * @param x - finite numbers, at least two
 * @param y - finite numbers, as many
 * @param options - alternative
 * @returns coefficient in `[-1, 1]` and p-value by Student's t, good from some dozen pairs on; both `NaN` where `x` or `y`
 *   is constant; the p-value of two pairs is `NaN`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `bad-option`
 * @example
 * spearman([1, 2, 3, 4], [1, 9, 4, 16]).statistic; // 0.8
 * @see scipy.stats.spearmanr
 */
export function spearman(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: CorrelationOptions = {},
): CorrelationResult {
  const alternative = readAlternative("spearman", options.alternative);
  requirePairs("spearman", x, y);
  const r = correlation(rankData(x), rankData(y));
  return { statistic: r, pValue: correlationPValue(r, x.length - 2, alternative) };
}
