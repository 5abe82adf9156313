import {
  type Alternative,
  type DfTestResult,
  InvalidInputError,
  requireInteger,
  requireOption,
  t,
} from "@productizeml/stats";
import { varianceOfMean } from "../internal/forecasting/variance-of-mean.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { readFiniteTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";

/** Options of {@link dieboldMarianoTest}. */
export interface DieboldMarianoTestOptions {
  /**
   * Steps that the forecasts look ahead. Errors of forecasts that overlap depend on each other, which the variance allows for.
   *
   * @defaultValue `1`
   */
  readonly horizon?: number;
  /**
   * Power of the error's magnitude that is its loss: 1 for the absolute, 2 for the squared error.
   *
   * @defaultValue `2`
   */
  readonly power?: number;
  /**
   * `"less"` asks whether the first forecast has the lower loss, `"greater"` whether it has the higher one.
   *
   * @defaultValue `"two-sided"`
   */
  readonly alternative?: Alternative;
  /**
   * How the variance is estimated for horizons above 1: from autocovariances of equal weight, which may sum to less than 0, or with
   * Bartlett's weights, which never do.
   *
   * @defaultValue `"acf"`
   */
  readonly variance?: "acf" | "bartlett";
}

/**
 * Whether two forecasts of one series are equally good: Diebold and Mariano's test, corrected for small samples after Harvey, Leybourne
 * and Newbold.
 *
 * @param yTrue - true values in order of time, length `n` above `horizon`
 * @param yPredA - first forecast, length `n`
 * @param yPredB - second forecast, length `n`
 * @param options - horizon, loss, alternative, variance
 * @returns as statistic the mean difference of the losses over its standard error, below 0 where the first forecast is better; p-value and
 * degrees of freedom; `NaN` where the variance is not above 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `out-of-range`, `bad-option`
 * @example
 * const yTrue = [3, 5, 4, 6, 8, 7];
 * dieboldMarianoTest(yTrue, [3.2, 4.9, 4.3, 6, 7.5, 7.1], [2, 5.5, 5, 7.5, 7, 6]).pValue; // 0.013360145323701215
 * @see forecast::dm.test of R; Harvey, Leybourne and Newbold 1997, https://doi.org/10.1016/S0169-2070(96)00719-4
 */
export function dieboldMarianoTest(
  yTrue: Numbers,
  yPredA: Numbers,
  yPredB: Numbers,
  options: DieboldMarianoTestOptions = {},
): DfTestResult {
  const caller = "dieboldMarianoTest";
  const { horizon = 1, power = 2, alternative = "two-sided", variance = "acf" } = options;
  requireOption(caller, "alternative", alternative, ["two-sided", "less", "greater"]);
  requireOption(caller, "variance", variance, ["acf", "bartlett"]);
  requireInteger(caller, "horizon", horizon, 1);
  if (!(power > 0 && power < Number.POSITIVE_INFINITY)) {
    throw new InvalidInputError("out-of-range", `${caller} requires a finite power above 0, got ${power}`);
  }
  const { actual, predicted } = readFiniteTargets(caller, yTrue, yPredA, {});
  const n = actual.length;
  const other = readFloats(caller, "yPredB", yPredB, n);
  checkFinite(caller, "yPredB", other);
  if (n <= horizon) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least ${horizon + 1} rows, got ${n}`,
    );
  }
  const difference = actual.map(
    (value, row) => Math.abs(value - predicted[row]) ** power - Math.abs(value - other[row]) ** power,
  );
  const mean = difference.reduce((sum, each) => sum + each, 0) / n;
  const spread = varianceOfMean(difference, mean, horizon - 1, variance === "bartlett");
  const correction = (n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n;
  const statistic = spread > 0 ? (mean / Math.sqrt(spread)) * Math.sqrt(correction) : Number.NaN;
  return { statistic, pValue: pValueOf(statistic, n - 1, alternative), df: n - 1 };
}

function pValueOf(statistic: number, df: number, alternative: Alternative): number {
  if (Number.isNaN(statistic)) return Number.NaN;
  if (alternative === "two-sided") return 2 * t.sf(Math.abs(statistic), df);
  return alternative === "less" ? t.cdf(statistic, df) : t.sf(statistic, df);
}
