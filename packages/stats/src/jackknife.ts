import { normal } from "./distributions/normal.ts";
import { requireInRange, requireInteger } from "./require.ts";

/** Options of {@link jackknife}. */
export interface JackknifeOptions {
  /**
   * Confidence level, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
}

/** What {@link jackknife} found. */
export interface JackknifeResult {
  /** The statistic on all rows. */
  readonly value: number;
  /** The statistic less its estimated bias. */
  readonly corrected: number;
  /** Estimated bias of the statistic. */
  readonly bias: number;
  /** Estimated standard error of the statistic. */
  readonly standardError: number;
  /** Lower end of the normal interval around `corrected`. */
  readonly lower: number;
  /** Upper end of the normal interval around `corrected`. */
  readonly upper: number;
  /** Confidence level. */
  readonly level: number;
  /** The statistic with each row left out, length n. */
  readonly leftOut: Float64Array;
}

/**
 * Bias and standard error of any smooth statistic, from its values with each row left out in turn; n + 1 evaluations.
 *
 * Right for means, variances, correlations and what is as smooth; not for medians and other quantiles, for which
 * {@link bootstrap} is.
 *
 * @param n - number of rows, at least 2
 * @param statistic - the statistic on rows `rows[0]`, `rows[1]`, ...; the array is reused between calls
 * @param options - level
 * @returns the statistic, its bias, its standard error and an interval; `NaN` where the statistic is for any set of rows
 * @throws InvalidInputError `out-of-range`
 * @example
 * jackknife(4, (rows) => rows.reduce((sum, row) => sum + row, 0) / rows.length).standardError; // 0.645497224367903
 * @see astropy.stats.jackknife_stats; Efron and Stein (1981), https://doi.org/10.1214/aos/1176345462
 */
export function jackknife(
  n: number,
  statistic: (rows: Uint32Array) => number,
  options: JackknifeOptions = {},
): JackknifeResult {
  const { level = 0.95 } = options;
  requireInteger("jackknife", "n", n, 2, 4294967295);
  requireInRange("jackknife", "level", level, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  const value = statistic(Uint32Array.from({ length: n }, (_, row) => row));
  const rows = Uint32Array.from({ length: n - 1 }, (_, i) => i + 1);
  const leftOut = new Float64Array(n);
  for (let out = 0; out < n; out++) {
    if (out > 0) rows[out - 1] = out - 1;
    leftOut[out] = statistic(rows);
  }
  // Differences from the value, not the values: those would cancel.
  let pull = 0;
  for (const each of leftOut) pull += each - value;
  const mean = pull / n;
  let squares = 0;
  for (const each of leftOut) squares += (each - value - mean) ** 2;
  const bias = (n - 1) * mean;
  const standardError = Math.sqrt(((n - 1) / n) * squares);
  const corrected = value - bias;
  const reach = normal.isf((1 - level) / 2) * standardError;
  return {
    value,
    corrected,
    bias,
    standardError,
    lower: corrected - reach,
    upper: corrected + reach,
    level,
    leftOut,
  };
}
