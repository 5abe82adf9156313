import { normal } from "../distributions/normal.ts";
import { t } from "../distributions/t.ts";
import { Moments } from "../moments.ts";
import { requireLength } from "../require.ts";
import { type Alternative, readAlternative, tailOf } from "./alternative.ts";

/** Options of {@link tTest}. */
export interface TTestOptions {
  /**
   * Whether both samples are taken to have one variance (Student) or each its own (Welch).
   *
   * @defaultValue true
   */
  readonly equalVariance?: boolean;
  /**
   * What counts as a difference: any, or that the reference's mean is `less` or `greater` than the current one.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
}

/** What {@link tTest} found. */
export interface TTestResult {
  /** Difference of the means, reference minus current, in standard errors. */
  readonly statistic: number;
  /** Probability of a statistic at least as extreme when the means are equal. */
  readonly pValue: number;
  /** Degrees of freedom. */
  readonly df: number;
}

/**
 * Two-sample t test: whether two samples have one mean.
 *
 * @param reference - finite numbers, at least two
 * @param current - finite numbers, at least two
 * @param options - variances and alternative
 * @returns statistic, p-value and degrees of freedom; all values equal give `NaN`, or an infinite statistic where the means
 *   differ
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`, `bad-option`
 * @example
 * tTest([1, 2, 3], [2, 3, 4]).statistic; // -1.224744871391589
 * @see scipy.stats.ttest_ind
 */
export function tTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: TTestOptions = {},
): TTestResult {
  const alternative = readAlternative("tTest", options.alternative);
  requireLength("tTest", "reference", reference, 2);
  requireLength("tTest", "current", current, 2);
  const a = new Moments().update(reference);
  const b = new Moments().update(current);
  const { error, df } = (options.equalVariance ?? true) ? pooled(a, b) : separate(a, b);
  const difference = a.mean - b.mean;
  const statistic = difference / error;
  const pValue = Number.isNaN(df)
    ? tailOf(alternative, statistic, normal.cdf, normal.sf)
    : tailOf(
        alternative,
        statistic,
        (x) => t.cdf(x, df),
        (x) => t.sf(x, df),
      );
  return { statistic, pValue, df };
}

interface Spread {
  /** Standard error of the difference of the means. */
  readonly error: number;
  readonly df: number;
}

function pooled(a: Moments, b: Moments): Spread {
  const df = a.count + b.count - 2;
  const variance = ((a.count - 1) * a.variance + (b.count - 1) * b.variance) / df;
  return { error: Math.sqrt(variance * (1 / a.count + 1 / b.count)), df };
}

function separate(a: Moments, b: Moments): Spread {
  const va = a.variance / a.count;
  const vb = b.variance / b.count;
  const df = (va + vb) ** 2 / (va ** 2 / (a.count - 1) + vb ** 2 / (b.count - 1));
  return { error: Math.sqrt(va + vb), df };
}
