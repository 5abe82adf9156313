import { t } from "../distributions/t.ts";
import { requireFinite, requireLength, requireSameLength } from "../require.ts";
import { type Alternative, tailOf } from "../tests/alternative.ts";

/** Options of {@link pearson} and {@link spearman}. */
export interface CorrelationOptions {
  /**
   * What counts as association: any, or a coefficient that is `less` or `greater` than 0.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
}

/** A correlation coefficient and its p-value. */
export interface CorrelationResult {
  /** The coefficient, in `[-1, 1]`. */
  readonly statistic: number;
  /** Probability of a coefficient at least as extreme when the two are independent. */
  readonly pValue: number;
}

/** Refuses pairs of other than finite numbers, and fewer than two. */
export function requirePairs(caller: string, x: ArrayLike<number>, y: ArrayLike<number>): void {
  requireSameLength(caller, "x", x, "y", y);
  requireLength(caller, "x", x, 2);
  requireFinite(caller, "x", x);
  requireFinite(caller, "y", y);
}

/** Product-moment correlation of at least two finite pairs; `NaN` where a side is constant. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const a = centred(x);
  const b = centred(y);
  let products = 0;
  for (let i = 0; i < a.length; i++) products += a[i]! * b[i]!;
  return Math.min(1, Math.max(-1, products / (norm(a) * norm(b))));
}

/** P-value of a correlation coefficient with `df` degrees of freedom, by Student's t; `NaN` without any. */
export function correlationPValue(r: number, df: number, alternative: Alternative): number {
  if (df < 1 || Number.isNaN(r)) return Number.NaN;
  const statistic = r * Math.sqrt(df / ((1 + r) * (1 - r)));
  return tailOf(
    alternative,
    statistic,
    (value) => t.cdf(value, df),
    (value) => t.sf(value, df),
  );
}

/** Differences from the mean as multiples of the largest, so that no square overflows; `NaN` for equal values. */
function centred(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const gaps = new Float64Array(n);
  const origin = values[0]!;
  let constant = true;
  let mean = 0;
  for (let i = 0; i < n; i++) {
    const gap = values[i]! / n - origin / n;
    if (values[i] !== origin) constant = false;
    mean += gap;
  }
  if (constant) return gaps.fill(Number.NaN);
  let largest = 0;
  for (let i = 0; i < n; i++) {
    gaps[i] = values[i]! - origin - mean;
    largest = Math.max(largest, Math.abs(gaps[i]!));
  }
  for (let i = 0; i < n; i++) gaps[i]! /= largest;
  return gaps;
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
}
