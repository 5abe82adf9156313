import { normal } from "../distributions/normal.ts";
import { requireInteger } from "../require.ts";
import { type Alternative, readAlternative, tailOf } from "./alternative.ts";

/** How often something happened. */
export interface Proportion {
  /** How often it happened. */
  readonly count: number;
  /** How often it could have. */
  readonly total: number;
}

/** Options of {@link zTestProportions}. */
export interface ZTestProportionsOptions {
  /**
   * What counts as a difference: any, or that the reference's proportion is `less` or `greater` than the current one.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
}

/** What {@link zTestProportions} found. */
export interface ZTestProportionsResult {
  /** Difference of the proportions, reference minus current, in standard errors under one pooled proportion. */
  readonly statistic: number;
  /** Probability of a statistic at least as extreme when the proportions are equal. */
  readonly pValue: number;
}

/**
 * Z test of two proportions, with pooled variance: for counts of some dozens and more on every side.
 *
 * @param reference - count and total
 * @param current - count and total
 * @param options - alternative
 * @returns statistic and p-value; `NaN` when it happened always or never in both
 * @throws InvalidInputError `out-of-range`, `bad-option`
 * @example
 * zTestProportions({ count: 45, total: 100 }, { count: 45, total: 100 }).pValue; // 1
 * @see statsmodels.stats.proportion.proportions_ztest
 */
export function zTestProportions(
  reference: Proportion,
  current: Proportion,
  options: ZTestProportionsOptions = {},
): ZTestProportionsResult {
  const alternative = readAlternative("zTestProportions", options.alternative);
  check("reference", reference);
  check("current", current);
  const pooled = (reference.count + current.count) / (reference.total + current.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / reference.total + 1 / current.total));
  const statistic = (reference.count / reference.total - current.count / current.total) / error;
  return { statistic, pValue: tailOf(alternative, statistic, normal.cdf, normal.sf) };
}

function check(name: string, { count, total }: Proportion): void {
  requireInteger("zTestProportions", `${name}.total`, total, 1);
  requireInteger("zTestProportions", `${name}.count`, count, 0, total);
}
