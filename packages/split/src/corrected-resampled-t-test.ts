import { InvalidInputError, requireFinite, requireInRange, requireLength, t } from "@productizeml/stats";

/** Options of {@link correctedResampledTTest}. */
export interface CorrectedResampledOptions {
  /** Rows that each model was trained on, on average. */
  readonly trainSize: number;
  /** Rows that each model was tested on, on average. */
  readonly testSize: number;
  /**
   * Confidence of the interval, in (0, 1).
   * @defaultValue 0.95
   */
  readonly level?: number;
}

/** What {@link correctedResampledTTest} found. */
export interface CorrectedResampledResult {
  /** Mean of the scores. */
  readonly mean: number;
  /** Standard deviation of the scores, with `n - 1`. */
  readonly sd: number;
  /** Corrected standard error of the mean: `sd * sqrt(1 / n + testSize / trainSize)`. */
  readonly standardError: number;
  /** Lower end of the interval for the mean. */
  readonly low: number;
  /** Upper end of the interval for the mean. */
  readonly high: number;
  /** Confidence of the interval. */
  readonly level: number;
  /** Degrees of freedom, `n - 1`. */
  readonly df: number;
  /** The mean in standard errors: Student's t for a mean of 0. */
  readonly statistic: number;
  /** Probability of a statistic as far from 0 if the true mean is 0: of use for differences of two models' scores, fold by fold. */
  readonly pValue: number;
}

/**
 * Mean of scores that come from overlapping training sets, with the interval of Nadeau and Bengio: folds share most of their
 * training rows, so their scores vary less than independent ones would, and the usual interval is too narrow.
 *
 * @param scores - score of each fold, or difference of two models' scores on each fold, at least 2
 * @param options - rows trained and tested on, and confidence
 * @returns mean, interval, and the test of a mean of 0; where all scores are equal the interval has no width, and the statistic
 * is infinite, or `NaN` for a mean of 0
 * @throws InvalidInputError `too-few-values`; `not-finite`; `out-of-range`
 * @example
 * const { low, high } = correctedResampledTTest([0.8, 0.9, 0.7, 0.8, 0.8], { trainSize: 80, testSize: 20 });
 * [low, high]; // [0.6683016450372377, 0.9316983549627623]
 * @see Nadeau and Bengio (2003), Inference for the Generalization Error, https://doi.org/10.1023/A:1024068626366;
 * Bouckaert and Frank (2004) for repeated k-fold
 */
export function correctedResampledTTest(
  scores: ArrayLike<number>,
  options: CorrectedResampledOptions,
): CorrectedResampledResult {
  const { trainSize, testSize, level = 0.95 } = options;
  const caller = "correctedResampledTTest";
  requireLength(caller, "scores", scores, 2);
  requireFinite(caller, "scores", scores);
  requireInRange(caller, "trainSize", trainSize, Number.MIN_VALUE, Number.MAX_VALUE);
  requireInRange(caller, "testSize", testSize, Number.MIN_VALUE, Number.MAX_VALUE);
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `${caller} requires level in (0, 1), got ${level}`);
  }
  const n = scores.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (scores[i] as number) / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((scores[i] as number) - mean) ** 2;
  const df = n - 1;
  const sd = Math.sqrt(squares / df);
  const standardError = sd * Math.sqrt(1 / n + testSize / trainSize);
  const statistic = mean / standardError;
  const reach = t.isf((1 - level) / 2, df) * standardError;
  return {
    mean,
    sd,
    standardError,
    low: mean - reach,
    high: mean + reach,
    level,
    df,
    statistic,
    pValue: 2 * t.sf(Math.abs(statistic), df),
  };
}
