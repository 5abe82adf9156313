import type { Estimate } from "../story.ts";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** `3,000,000` */
export function count(value: number): string {
  return whole.format(value);
}

/** `0.790` */
export function number(value: number): string {
  return value.toFixed(3);
}

/** `21.4 %` */
export function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** `0.788 to 0.792` */
export function interval({ lower, upper }: Estimate): string {
  return `${number(lower)} to ${number(upper)}`;
}

/** `11.1 % and 28.8 %`: the least and the most. */
export function range(values: readonly number[]): string {
  return `${percent(Math.min(...values))} and ${percent(Math.max(...values))}`;
}

/** `$12.34` for the cost of one flight. */
export function money(value: number): string {
  return `$${value.toFixed(2)}`;
}

/** `$1.23 million`, `$45,600` or `$30`: digits that such a sum deserves. */
export function dollars(value: number): string {
  if (Math.abs(value) >= 1e6) return `$${(value / 1e6).toFixed(2)} million`;
  return `$${whole.format(value)}`;
}
