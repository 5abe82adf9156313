import { normal, quantile, t } from "@productizeml/stats";
import type { Ends } from "../proportion.ts";

/** The percentiles of the resampled values. */
export function percentileEnds(distribution: Float64Array, level: number): Ends {
  if (distribution.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  return between(distribution, (1 - level) / 2, (1 + level) / 2);
}

/**
 * Efron's bias-corrected and accelerated percentiles; `NaN` where all resampled values lie on one side of the value, or are one.
 *
 * @param leftOut - the values without each part of the data
 */
export function bcaEnds(
  distribution: Float64Array,
  value: number,
  level: number,
  leftOut: Float64Array,
): Ends {
  if (distribution.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  let below = 0;
  for (const each of distribution) below += each < value ? 1 : each === value ? 0.5 : 0;
  const bias = normal.quantile(below / distribution.length);
  const acceleration = skewOf(leftOut) / 6;
  const adjusted = (z: number) => normal.cdf(bias + (bias + z) / (1 - acceleration * (bias + z)));
  const z = normal.isf((1 - level) / 2);
  const low = adjusted(-z);
  const high = adjusted(z);
  if (Number.isNaN(low) || Number.isNaN(high)) return { lower: Number.NaN, upper: Number.NaN };
  return between(distribution, low, high);
}

/**
 * Student's interval of the logarithm of what a share leaves of 1, its error by the jackknife; no width where nothing is left.
 *
 * @param leftOut - the values without each part of the data
 */
export function logJackknifeEnds(value: number, level: number, leftOut: Float64Array): Ends {
  if (value === 1) return { lower: 1, upper: 1 };
  const parts = leftOut.length;
  if (parts < 2) return { lower: Number.NaN, upper: Number.NaN };
  const logs = leftOut.map((each) => Math.log(1 - each));
  const mean = logs.reduce((sum, each) => sum + each, 0) / parts;
  const squares = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const half = t.isf((1 - level) / 2, parts - 1) * Math.sqrt((squares * (parts - 1)) / parts);
  const at = Math.log(1 - value);
  return { lower: 1 - Math.exp(at + half), upper: 1 - Math.exp(at - half) };
}

/** Sum of cubes over the sum of squares to 3/2 of what each left-out part pulled the value by. */
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

function between(distribution: Float64Array, low: number, high: number): Ends {
  const [lower, upper] = quantile(distribution, [low, high]);
  return { lower, upper };
}
