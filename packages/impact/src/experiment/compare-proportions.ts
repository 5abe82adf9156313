import { normal, requireInRange, requireInteger, requireOption } from "@productizeml/stats";
import {
  type DifferenceMethod,
  differenceInterval,
  type Interval,
  type RatioMethod,
  ratioInterval,
  wilsonInterval,
} from "../internal/proportion-intervals.ts";

/** How many units of an arm did what is measured. */
export interface ProportionCount {
  /** Units that did, at least 0 and at most `trials`. */
  readonly successes: number;
  /** All units of the arm, at least 1. */
  readonly trials: number;
}

/** Options of {@link compareProportions}. */
export interface CompareProportionsOptions {
  /**
   * What is to be shown about the current arm.
   *
   * @defaultValue 'two-sided'
   */
  readonly alternative?: "two-sided" | "less" | "greater";
  /**
   * Confidence level of all intervals, which are two-sided, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
  /**
   * Method of the difference's interval.
   *
   * @defaultValue 'newcombe'
   */
  readonly absoluteMethod?: DifferenceMethod;
  /**
   * Method of the relative change's interval: by the logarithm of the ratio, with half a success added to both arms when adjusted.
   *
   * @defaultValue 'log-adjusted'
   */
  readonly relativeMethod?: RatioMethod;
}

/** One arm of {@link ProportionComparison}. */
export interface ArmProportion extends Interval {
  /** Successes by trials, in `[0, 1]`. */
  readonly estimate: number;
  /** Method of the interval. */
  readonly method: "wilson";
}

/** A difference with its interval. */
export interface Change<Method extends string> extends Interval {
  /** The change. */
  readonly estimate: number;
  /** Method of the interval. */
  readonly method: Method;
}

/** What {@link compareProportions} found. */
export interface ProportionComparison {
  /** Proportion of the reference arm. */
  readonly reference: ArmProportion;
  /** Proportion of the current arm. */
  readonly current: ArmProportion;
  /** Current minus reference. */
  readonly absolute: Change<DifferenceMethod>;
  /** Current by reference, minus 1: 0.1 is ten per cent more. */
  readonly relative: Change<RatioMethod>;
  /** The z statistic with pooled variance. */
  readonly statistic: number;
  /** Probability of a statistic as extreme when the proportions are equal. */
  readonly pValue: number;
  /** What the p-value speaks for. */
  readonly alternative: "two-sided" | "less" | "greater";
  /** Confidence level of the intervals. */
  readonly level: number;
}

/**
 * Compares two proportions, such as the conversion of two arms of an experiment.
 *
 * The p-value is of the z test with pooled variance; the intervals hold for small counts, too, so they and the p-value may
 * disagree at the border.
 *
 * @param reference - counts of the reference arm
 * @param current - counts of the current arm
 * @param options - alternative, confidence level, methods of the intervals
 * @returns both proportions, the absolute and the relative change with intervals, and the test; `statistic` and `pValue` are
 * `NaN` when nobody or everybody succeeded in both arms, `relative.estimate` is `NaN` or infinite without successes in the reference
 * @throws InvalidInputError `out-of-range`, `bad-option`
 * @example
 * const result = compareProportions({ successes: 200, trials: 10000 }, { successes: 230, trials: 10000 });
 * result.absolute.lower; // -0.0010281089326442732
 * result.pValue; // 0.14359434337276658
 * @see statsmodels.stats.proportion.proportions_ztest, confint_proportions_2indep; Newcombe (1998)
 */
export function compareProportions(
  reference: ProportionCount,
  current: ProportionCount,
  options: CompareProportionsOptions = {},
): ProportionComparison {
  const { alternative = "two-sided", level = 0.95 } = options;
  const { absoluteMethod = "newcombe", relativeMethod = "log-adjusted" } = options;
  checkCounts("reference", reference);
  checkCounts("current", current);
  requireOption("compareProportions", "alternative", alternative, ["two-sided", "less", "greater"]);
  requireOption("compareProportions", "absoluteMethod", absoluteMethod, [
    "newcombe",
    "agresti-caffo",
    "wald",
  ]);
  requireOption("compareProportions", "relativeMethod", relativeMethod, ["log-adjusted", "log"]);
  requireInRange("compareProportions", "level", level, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  const z = normal.isf((1 - level) / 2);
  const before = reference.successes / reference.trials;
  const after = current.successes / current.trials;
  const statistic = pooledZ(reference, current);
  const ratio = ratioInterval(relativeMethod, reference, current, z);
  return {
    reference: { estimate: before, ...wilsonInterval(reference, z), method: "wilson" },
    current: { estimate: after, ...wilsonInterval(current, z), method: "wilson" },
    absolute: {
      estimate: after - before,
      ...differenceInterval(absoluteMethod, reference, current, z),
      method: absoluteMethod,
    },
    relative: {
      estimate: after / before - 1,
      lower: ratio.lower - 1,
      upper: ratio.upper - 1,
      method: relativeMethod,
    },
    statistic,
    pValue: tail(statistic, alternative),
    alternative,
    level,
  };
}

function checkCounts(name: string, { successes, trials }: ProportionCount): void {
  requireInteger("compareProportions", `${name}.trials`, trials, 1);
  requireInteger("compareProportions", `${name}.successes`, successes, 0, trials);
}

function pooledZ(reference: ProportionCount, current: ProportionCount): number {
  const pooled = (reference.successes + current.successes) / (reference.trials + current.trials);
  const variance = pooled * (1 - pooled) * (1 / reference.trials + 1 / current.trials);
  return (current.successes / current.trials - reference.successes / reference.trials) / Math.sqrt(variance);
}

function tail(z: number, alternative: "two-sided" | "less" | "greater"): number {
  if (alternative === "greater") return normal.sf(z);
  return alternative === "less" ? normal.cdf(z) : 2 * normal.sf(Math.abs(z));
}
