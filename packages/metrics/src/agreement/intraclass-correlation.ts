import { f, type Matrix } from "@productizeml/stats";
import { checkLevel } from "../internal/agreement/check-level.ts";
import { type MeanSquares, meanSquares } from "../internal/agreement/mean-squares.ts";
import { readComplete } from "../internal/agreement/read-complete.ts";

/** Options of {@link intraclassCorrelation}. */
export interface IntraclassCorrelationOptions {
  /**
   * Confidence level of the intervals, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
}

/** One intraclass correlation. */
export interface IntraclassCorrelation {
  /** The correlation, at most 1. */
  readonly value: number;
  /** Statistic of the F test of the hypothesis that it is 0. */
  readonly f: number;
  /** Degrees of freedom of the statistic's numerator. */
  readonly df1: number;
  /** Degrees of freedom of its denominator. */
  readonly df2: number;
  /** One-sided p-value. */
  readonly pValue: number;
  /** Lower end of the confidence interval. */
  readonly lower: number;
  /** Upper end of the confidence interval. */
  readonly upper: number;
}

/** What {@link intraclassCorrelation} finds, by the names of Shrout and Fleiss. */
export interface IntraclassCorrelations {
  /** One rating, each unit rated by other raters: ICC(1,1). */
  readonly icc1: IntraclassCorrelation;
  /** One rating, raters drawn at random, absolute agreement: ICC(2,1) or ICC(A,1). */
  readonly icc2: IntraclassCorrelation;
  /** One rating, just these raters, consistency: ICC(3,1) or ICC(C,1). */
  readonly icc3: IntraclassCorrelation;
  /** The mean of all ratings of a unit, each unit rated by other raters: ICC(1,k). */
  readonly icc1k: IntraclassCorrelation;
  /** The mean of all raters, raters drawn at random, absolute agreement: ICC(2,k) or ICC(A,k). */
  readonly icc2k: IntraclassCorrelation;
  /** The mean of all raters, just these raters, consistency: ICC(3,k) or ICC(C,k). */
  readonly icc3k: IntraclassCorrelation;
}

/**
 * How much of the variance of ratings lies between units: the reliability of one rating, and of the mean of all raters, in the three
 * models of Shrout and Fleiss.
 *
 * @param ratings - one row for each unit, one column for each rater, none missing; at least 2 of both
 * @param options - confidence level
 * @returns six correlations, each with its F test and confidence interval; `NaN` where there is no variance to divide by
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `out-of-range`
 * @example
 * const ratings = { data: [9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7], rows: 6, cols: 4 };
 * const { icc1, icc3k } = intraclassCorrelation(ratings);
 * icc1.value; // 0.16574176840547544
 * icc3k.value; // 0.9093155423770695
 * @see pingouin.intraclass_corr; Shrout and Fleiss 1979, https://doi.org/10.1037/0033-2909.86.2.420
 */
export function intraclassCorrelation(
  ratings: Matrix,
  options: IntraclassCorrelationOptions = {},
): IntraclassCorrelations {
  const { level = 0.95 } = options;
  checkLevel("intraclassCorrelation", level);
  const squares = meanSquares(readComplete("intraclassCorrelation", ratings));
  const tail = (1 - level) / 2;
  const { n, k, units, within, raters, error } = squares;
  const icc2 = (units - error) / (units + (k - 1) * error + (k * (raters - error)) / n);
  const oneWay = test(units / within, n - 1, n * (k - 1));
  const twoWay = test(units / error, n - 1, (n - 1) * (k - 1));
  const [low1, high1] = limits(oneWay, tail);
  const [low3, high3] = limits(twoWay, tail);
  const [lower2, upper2] = agreementLimits(squares, icc2, tail);
  const single = (ratio: number): number => (ratio === Infinity ? 1 : (ratio - 1) / (ratio + k - 1));
  const average = (ratio: number): number => 1 - 1 / ratio;
  const ofMean = (icc: number): number => (icc * k) / (1 + icc * (k - 1));
  return {
    icc1: { value: single(oneWay.f), ...oneWay, lower: single(low1), upper: single(high1) },
    icc2: { value: icc2, ...twoWay, lower: lower2, upper: upper2 },
    icc3: { value: single(twoWay.f), ...twoWay, lower: single(low3), upper: single(high3) },
    icc1k: { value: average(oneWay.f), ...oneWay, lower: average(low1), upper: average(high1) },
    icc2k: {
      value: (units - error) / (units + (raters - error) / n),
      ...twoWay,
      lower: ofMean(lower2),
      upper: ofMean(upper2),
    },
    icc3k: { value: average(twoWay.f), ...twoWay, lower: average(low3), upper: average(high3) },
  };
}

type Test = Pick<IntraclassCorrelation, "f" | "df1" | "df2" | "pValue">;

function test(ratio: number, df1: number, df2: number): Test {
  return { f: ratio, df1, df2, pValue: f.sf(ratio, df1, df2) };
}

/** Limits of a ratio of variances. */
function limits({ f: ratio, df1, df2 }: Test, tail: number): readonly [number, number] {
  return [ratio / f.isf(tail, df1, df2), ratio * f.isf(tail, df2, df1)];
}

/** McGraw and Wong's limits for absolute agreement, with Satterthwaite's degrees of freedom. */
function agreementLimits(
  { n, k, units, raters, error }: MeanSquares,
  icc: number,
  tail: number,
): readonly [number, number] {
  const ratio = raters / error;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const above = (n - 1) * (k - 1) * (k * icc * ratio + rest) ** 2;
  const below = (n - 1) * k ** 2 * icc ** 2 * ratio ** 2 + rest ** 2;
  const df = error === 0 ? k - 1 : above / below;
  if (!(df > 0)) return [NaN, NaN];
  const upperF = f.isf(tail, n - 1, df);
  const lowerF = f.isf(tail, df, n - 1);
  const spread = k * raters + (k * n - k - n) * error;
  return [
    (n * (units - upperF * error)) / (upperF * spread + n * units),
    (n * (lowerF * units - error)) / (spread + n * lowerF * units),
  ];
}
