import { bucketedExtremes } from "../internal/ks/bucketed-extremes.ts";
import { type Extremes, mergedExtremes } from "../internal/ks/extremes.ts";
import { requireLength, requireOrdered } from "../require.ts";
import { sort } from "../sort.ts";
import { readAlternative } from "./alternative.ts";
import { type KsOptions, ksPValueFor } from "./ks-p-value.ts";

/** What {@link ksTest} found. */
export interface KsResult {
  /** Greatest difference of the two distribution functions, in `[0, 1]`. */
  readonly statistic: number;
  /** Probability of a statistic at least as large when both samples come from one continuous distribution. */
  readonly pValue: number;
  /** How the p-value was computed. */
  readonly method: "exact" | "asymptotic";
  /** Value at which the difference is greatest. */
  readonly location: number;
  /** 1 when the reference's distribution function is the higher one there, -1 when it is the lower one. */
  readonly sign: 1 | -1;
}

/**
 * Two-sample Kolmogorov-Smirnov test: whether two samples come from one distribution.
 *
 * @param reference - numbers in any order, at least one; infinities allowed
 * @param current - numbers in any order, at least one; infinities allowed
 * @param options - method and alternative
 * @returns statistic, p-value, and where the samples differ most
 * @throws InvalidInputError `empty-input`; `not-finite` for `NaN`; `bad-option`
 * @example
 * ksTest([1, 2, 3, 4], [3, 4, 5, 6]).statistic; // 0.5
 * @see scipy.stats.ks_2samp
 */
export function ksTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: KsOptions = {},
): KsResult {
  requireLength("ksTest", "reference", reference);
  requireLength("ksTest", "current", current);
  requireOrdered("ksTest", "reference", reference);
  requireOrdered("ksTest", "current", current);
  const found = bucketedExtremes(reference, current) ?? mergedExtremes(sort(reference), sort(current));
  return result(found, reference.length, current.length, options);
}

/**
 * {@link ksTest} of samples that are sorted already: for a reference that is compared many times.
 *
 * @param reference - numbers in ascending order, at least one; the order is trusted, not checked
 * @param current - numbers in ascending order, at least one; the order is trusted, not checked
 * @param options - method and alternative
 * @returns statistic, p-value, and where the samples differ most
 * @throws InvalidInputError `empty-input`, `bad-option`
 * @example
 * ksTestSorted([1, 2, 3, 4], [3, 4, 5, 6]).location; // 2
 * @see scipy.stats.ks_2samp
 */
export function ksTestSorted(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: KsOptions = {},
): KsResult {
  requireLength("ksTest", "reference", reference);
  requireLength("ksTest", "current", current);
  return result(mergedExtremes(reference, current), reference.length, current.length, options);
}

function result({ above, below }: Extremes, n: number, m: number, options: KsOptions): KsResult {
  const alternative = readAlternative("ksTest", options.alternative);
  const isBelow = alternative === "less" || (alternative === "two-sided" && below.gap > above.gap);
  const { gap: statistic, location } = isBelow ? below : above;
  const { pValue, method } = ksPValueFor("ksTest", statistic, n, m, options);
  return { statistic, pValue, method, location, sign: isBelow ? -1 : 1 };
}
