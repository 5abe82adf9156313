import { normal } from "../distributions/normal.ts";
import { quantile } from "../quantile.ts";

/** Ends of a confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export function percentileInterval(distribution: Float64Array, level: number): Interval {
  return between(distribution, (1 - level) / 2, (1 + level) / 2);
}

export function basicInterval(distribution: Float64Array, value: number, level: number): Interval {
  const { lower, upper } = percentileInterval(distribution, level);
  return { lower: 2 * value - upper, upper: 2 * value - lower };
}

/** The bootstrap-t interval: quantiles of each resample's distance from the value in its own standard errors. */
export function studentisedInterval(
  values: Float64Array,
  errors: Float64Array,
  value: number,
  error: number,
  level: number,
): Interval {
  const pivots = values.map((each, i) => (each - value) / errors[i]!).filter(Number.isFinite);
  if (pivots.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  const { lower, upper } = percentileInterval(pivots, level);
  return { lower: value - upper * error, upper: value - lower * error };
}

/** Efron's bias-corrected and accelerated interval; `leftOut` are the jackknife's values. */
export function bcaInterval(
  distribution: Float64Array,
  value: number,
  level: number,
  leftOut: Float64Array,
): Interval {
  let below = 0;
  for (const each of distribution) below += each < value ? 1 : each === value ? 0.5 : 0;
  const bias = normal.quantile(below / distribution.length);
  const acceleration = skewOf(leftOut) / 6;
  const adjusted = (z: number) => normal.cdf(bias + (bias + z) / (1 - acceleration * (bias + z)));
  const z = normal.quantile((1 - level) / 2);
  const low = adjusted(z);
  const high = adjusted(-z);
  if (Number.isNaN(low) || Number.isNaN(high)) return { lower: Number.NaN, upper: Number.NaN };
  return between(distribution, low, high);
}

/** Sum of cubes over the sum of squares to 3/2 of what each left-out row pulled the statistic by. */
function skewOf(leftOut: Float64Array): number {
  const mean = leftOut.reduce((sum, each) => sum + each, 0) / leftOut.length;
  let squares = 0;
  let cubes = 0;
  for (const each of leftOut) {
    const pull = mean - each;
    squares += pull * pull;
    cubes += pull * pull * pull;
  }
  return cubes / squares ** 1.5;
}

function between(distribution: Float64Array, low: number, high: number): Interval {
  const ends = quantile(distribution, [low, high]);
  return { lower: ends[0]!, upper: ends[1]! };
}
