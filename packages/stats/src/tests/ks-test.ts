import { requireLength, requireOrdered } from "../require.ts";
import { sort } from "../sort.ts";
import { readAlternative } from "./alternative.ts";
import { type KsOptions, ksPValue } from "./ks-p-value.ts";

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
  return ksTestSorted(sort(reference), sort(current), options);
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
  const alternative = readAlternative("ksTest", options.alternative);
  const { above, below } = extremes(reference, current);
  const isBelow = alternative === "less" || (alternative === "two-sided" && below.gap > above.gap);
  const { gap: statistic, location } = isBelow ? below : above;
  const { pValue, method } = ksPValue(statistic, reference.length, current.length, options);
  return { statistic, pValue, method, location, sign: isBelow ? -1 : 1 };
}

interface Extreme {
  readonly gap: number;
  readonly location: number;
}

/** The greatest excess of the reference's distribution function over the current one, and the other way round. */
function extremes(a: ArrayLike<number>, b: ArrayLike<number>): { above: Extreme; below: Extreme } {
  const n = a.length;
  const m = b.length;
  // Differences of the distribution functions, times n m: exact integers.
  const most = { difference: Number.NEGATIVE_INFINITY, rounded: 0, location: 0, inA: false };
  const least = { difference: Number.NEGATIVE_INFINITY, rounded: 0, location: 0, inA: false };
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    const inA = j === m || (i < n && a[i]! <= b[j]!);
    const value = inA ? a[i]! : b[j]!;
    while (i < n && a[i] === value) i++;
    while (j < m && b[j] === value) j++;
    const difference = i * m - j * n;
    if (difference >= most.difference) advance(most, difference, i / n - j / m, value, inA);
    if (-difference >= least.difference) advance(least, -difference, j / m - i / n, value, inA);
  }
  const scale = n * m;
  return {
    above: { gap: Math.max(0, most.difference / scale), location: most.location },
    below: { gap: Math.max(0, least.difference / scale), location: least.location },
  };
}

interface Candidate {
  difference: number;
  rounded: number;
  location: number;
  inA: boolean;
}

/**
 * Takes over a difference that is at least as great. Among equal ones SciPy reports what its rounded shares make the
 * greatest, then the first value of the reference, then of the current sample.
 */
function advance(best: Candidate, difference: number, rounded: number, location: number, inA: boolean): void {
  const greater = difference > best.difference || rounded > best.rounded;
  if (!greater && (rounded < best.rounded || !inA || best.inA)) return;
  best.difference = difference;
  best.rounded = rounded;
  best.location = location;
  best.inA = inA;
}
