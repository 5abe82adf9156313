import { InvalidInputError, requireInRange, requireOption } from "@productizeml/stats";
import { bisect } from "../internal/bisect.ts";
import { type Alternative, type PowerMethod, powerOf } from "../internal/power-proportions.ts";

/** A planned comparison of two proportions; exactly one of `treatment`, `size`, `alpha` and `power` is left out. */
export interface PowerProblem {
  /** Proportion of the control arm, in (0, 1). */
  readonly control: number;
  /** Proportion of the treatment arm, in (0, 1). */
  readonly treatment?: number;
  /** Units of the control arm. */
  readonly size?: number;
  /** Significance level, in (0, 1). */
  readonly alpha?: number;
  /** Probability of finding the effect when it is there, in (0, 1). */
  readonly power?: number;
}

/** Options of {@link solvePower}. */
export interface SolvePowerOptions {
  /**
   * Units of the treatment arm for each unit of the control arm.
   *
   * @defaultValue 1
   */
  readonly ratio?: number;
  /**
   * What is to be shown about the treatment.
   *
   * @defaultValue 'two-sided'
   */
  readonly alternative?: Alternative;
  /**
   * `'z-test'`: the test of {@link compareProportions}, variance pooled under the null and apart under the alternative.
   * `'arcsine'`: Cohen's h, the difference of arcsine square roots.
   *
   * @defaultValue 'z-test'
   */
  readonly method?: PowerMethod;
}

/** The plan with nothing left open. */
export interface PowerSolution {
  /** Proportion of the control arm. */
  readonly control: number;
  /** Proportion of the treatment arm. */
  readonly treatment: number;
  /** Units of the control arm, not rounded: take the next whole number. */
  readonly size: number;
  /** Significance level. */
  readonly alpha: number;
  /** Power. */
  readonly power: number;
  /** Units of the treatment arm for each unit of the control arm. */
  readonly ratio: number;
  /** What is to be shown. */
  readonly alternative: Alternative;
  /** How power was computed; methods differ by a few per cent, and more for rare events. */
  readonly method: PowerMethod;
}

type Unknown = "treatment" | "size" | "alpha" | "power";
const UNKNOWNS: readonly Unknown[] = ["treatment", "size", "alpha", "power"];

/**
 * Plans a comparison of two proportions: finds the sample size, the power, the smallest treatment effect or the significance
 * level, whichever is left out.
 *
 * An unknown treatment is sought above the control, or below it when the alternative is `'less'`.
 *
 * @param problem - what is known
 * @param options - ratio of arms, alternative, method
 * @returns the whole plan
 * @throws InvalidInputError `bad-option` unless exactly one is unknown; `out-of-range` for values outside their range, and
 * when no solution exists, such as a size for no effect
 * @example
 * const plan = solvePower({ control: 0.1, treatment: 0.12, alpha: 0.05, power: 0.8 });
 * Math.ceil(plan.size); // 3841
 * @see statsmodels.stats.proportion.power_proportions_2indep, statsmodels.stats.power.NormalIndPower; Cohen (1988)
 */
export function solvePower(problem: PowerProblem, options: SolvePowerOptions = {}): PowerSolution {
  const { ratio = 1, alternative = "two-sided", method = "z-test" } = options;
  requireOption("solvePower", "alternative", alternative, ["two-sided", "less", "greater"]);
  requireOption("solvePower", "method", method, ["z-test", "arcsine"]);
  requireInRange("solvePower", "ratio", ratio, Number.MIN_VALUE, Number.MAX_VALUE);
  const unknown = findUnknown(problem);
  const power = (value: number): number =>
    powerOf({ ...problem, [unknown]: value } as Required<PowerProblem>, ratio, alternative, method);
  const solved = unknown === "power" ? power(0) : search(unknown, problem, alternative, power);
  const all = { ...problem, [unknown]: solved } as Required<PowerProblem>;
  return {
    control: all.control,
    treatment: all.treatment,
    size: all.size,
    alpha: all.alpha,
    power: all.power,
    ratio,
    alternative,
    method,
  };
}

function findUnknown(problem: PowerProblem): Unknown {
  const [unknown, second] = UNKNOWNS.filter((name) => problem[name] === undefined);
  if (unknown === undefined || second !== undefined) {
    const got = UNKNOWNS.filter((name) => problem[name] !== undefined).join(", ");
    throw new InvalidInputError(
      "bad-option",
      `solvePower requires exactly three of ${UNKNOWNS.join(", ")}, got ${got || "none"}`,
    );
  }
  for (const name of ["control", ...UNKNOWNS] as const) {
    const value = problem[name];
    if (value === undefined) continue;
    const highest = name === "size" ? Number.MAX_VALUE : 1 - Number.EPSILON / 2;
    requireInRange("solvePower", name, value, Number.MIN_VALUE, highest);
  }
  return unknown;
}

function search(
  unknown: Exclude<Unknown, "power">,
  problem: PowerProblem,
  alternative: Alternative,
  power: (value: number) => number,
): number {
  const { control } = problem;
  const end = { size: 1e18, alpha: 1, treatment: alternative === "less" ? 0 : 1 }[unknown];
  const start = { size: 0, alpha: 0, treatment: control }[unknown];
  const target = problem.power as number;
  const found = bisect((value) => power(value) - target, start, end);
  if (Number.isNaN(found)) {
    throw new InvalidInputError(
      "out-of-range",
      `solvePower requires a power that some ${unknown} reaches, got ${target}, where it ranges from ${power(start)} to ${power(end)}`,
    );
  }
  return found;
}
