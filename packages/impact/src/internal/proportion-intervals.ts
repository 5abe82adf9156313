import type { ProportionCount } from "../experiment/compare-proportions.ts";

/** Two ends of a confidence interval. */
export interface Interval {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
}

/** Interval of a difference of proportions: Newcombe's hybrid of Wilson intervals, Agresti and Caffo's, or Wald's. */
export type DifferenceMethod = "newcombe" | "agresti-caffo" | "wald";

/** Interval of a ratio of proportions, by its logarithm. */
export type RatioMethod = "log-adjusted" | "log";

/** Wilson's score interval of one proportion; `z` is the normal quantile of the level. */
export function wilsonInterval({ successes, trials }: ProportionCount, z: number): Interval {
  const p = successes / trials;
  const z2 = z * z;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z * Math.sqrt((p * (1 - p) + z2 / (4 * trials)) / trials)) / (1 + z2 / trials);
  return {
    lower: successes === 0 ? 0 : centre - half,
    upper: successes === trials ? 1 : centre + half,
  };
}

/** Interval of current minus reference. */
export function differenceInterval(
  method: DifferenceMethod,
  reference: ProportionCount,
  current: ProportionCount,
  z: number,
): Interval {
  if (method === "newcombe") return newcombe(reference, current, z);
  const added = method === "agresti-caffo" ? 1 : 0;
  const n1 = reference.trials + 2 * added;
  const n2 = current.trials + 2 * added;
  const p1 = (reference.successes + added) / n1;
  const p2 = (current.successes + added) / n2;
  const half = z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  return { lower: p2 - p1 - half, upper: p2 - p1 + half };
}

function newcombe(reference: ProportionCount, current: ProportionCount, z: number): Interval {
  const p1 = reference.successes / reference.trials;
  const p2 = current.successes / current.trials;
  const one = wilsonInterval(reference, z);
  const two = wilsonInterval(current, z);
  return {
    lower: p2 - p1 - Math.hypot(p2 - two.lower, one.upper - p1),
    upper: p2 - p1 + Math.hypot(p1 - one.lower, two.upper - p2),
  };
}

/** Interval of current by reference; `NaN` ends for `log` when an arm has no successes. */
export function ratioInterval(
  method: RatioMethod,
  reference: ProportionCount,
  current: ProportionCount,
  z: number,
): Interval {
  const added = method === "log-adjusted" ? 0.5 : 0;
  const x1 = reference.successes + added;
  const n1 = reference.trials + added;
  const x2 = current.successes + added;
  const n2 = current.trials + added;
  const ratio = x2 / n2 / (x1 / n1);
  const half = z * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2);
  return { lower: ratio * Math.exp(-half), upper: ratio * Math.exp(half) };
}
