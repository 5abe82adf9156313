import type { MetricInterval } from "../interval.ts";

/** A share as a percentage: `37 %`. */
export function percent(share: number, digits = 0): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A score with two decimals, with three where it is almost but not quite 0 or 1. */
export function decimal(value: number, digits: number = isNearlyWhole(value) ? 3 : 2): string {
  return value.toFixed(digits);
}

function isNearlyWhole(value: number): boolean {
  const away = Math.abs(value - Math.round(value));
  return away > 0 && away < 0.01;
}

/** A number of any size with three digits that matter. */
export function measure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 || (size < 1e-3 && size > 0)) return value.toExponential(2);
  return size >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** A count with its thousands apart. */
export function count(value: number): string {
  const [whole, rest] = (Number.isInteger(value) ? String(value) : value.toFixed(1)).split(".");
  const apart = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? apart : `${apart}.${rest}`;
}

/** A score, with its interval where there is one: with as many digits as the interval deserves. */
export function withInterval(name: string, value: number, interval: MetricInterval | undefined): string {
  if (interval === undefined || Number.isNaN(interval.lower)) return `${name} ${decimal(value)}`;
  const { lower, upper, level } = interval;
  const digits = upper - lower < 0.02 ? 3 : 2;
  const [low, high] = [lower, upper].map((end) => decimal(end, digits));
  return `${name} ${decimal(interval.value, digits)}, ${percent(level)} interval ${low} to ${high}`;
}
