import { chiSquare } from "../distributions/chi-square.ts";
import { pooled } from "../internal/pooled-ranks.ts";
import { requireTwoSamples } from "../internal/require-samples.ts";
import { symmetricEigen } from "../internal/symmetric-eigen.ts";
import { quantile } from "../quantile.ts";
import { requireInRange, requireLength } from "../require.ts";
import type { DfTestResult } from "./test-result.ts";

/** Options of {@link eppsSingletonTest}. */
export interface EppsSingletonOptions {
  /**
   * Points above 0 at which the characteristic functions are compared, in units of half the interquartile range.
   *
   * @defaultValue [0.4, 0.8]
   */
  readonly t?: readonly number[];
}

/**
 * Epps-Singleton test: whether two samples come from one distribution, by their empirical characteristic functions. Unlike
 * {@link ksTest} it is good for discrete values too.
 *
 * @param reference - finite numbers, at least five
 * @param current - finite numbers, at least five
 * @param options - points of comparison
 * @returns statistic of at least 0, p-value and degrees of freedom; `NaN` where the interquartile range of all values is 0
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`; `out-of-range` for points
 * @example
 * eppsSingletonTest([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]).pValue; // 1
 * @see scipy.stats.epps_singleton_2samp; Epps and Singleton (1986), https://doi.org/10.1080/00949658608810963
 */
export function eppsSingletonTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: EppsSingletonOptions = {},
): DfTestResult {
  const { t = [0.4, 0.8] } = options;
  requireLength("eppsSingletonTest", "t", t);
  for (const [i, each] of t.entries()) {
    requireInRange("eppsSingletonTest", `t[${i}]`, each, Number.MIN_VALUE, Number.MAX_VALUE);
  }
  requireTwoSamples("eppsSingletonTest", reference, current, 5);
  const n = reference.length;
  const m = current.length;
  const total = n + m;
  const [low, high] = quantile(pooled([reference, current]), [0.25, 0.75]);
  const unit = (high! - low!) / 2;
  if (unit === 0) return { statistic: Number.NaN, pValue: Number.NaN, df: 2 * t.length };
  const points = t.map((each) => each / unit);
  const a = waves(reference, points);
  const b = waves(current, points);
  const covariance = a.covariance.map((value, i) => (total / n) * value + (total / m) * b.covariance[i]!);
  const gap = a.means.map((value, i) => value - b.means[i]!);
  const { form, rank } = inverseForm(covariance, gap);
  const small = Math.max(n, m) < 25 ? 1 / (1 + total ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7)) : 1;
  const statistic = total * form * small;
  return { statistic, pValue: chiSquare.sf(statistic, rank), df: rank };
}

interface Waves {
  readonly means: Float64Array;
  readonly covariance: Float64Array;
}

/** Means and covariances of the cosines and sines of a sample at each point. */
function waves(sample: ArrayLike<number>, points: readonly number[]): Waves {
  const n = sample.length;
  const count = points.length;
  const size = 2 * count;
  const values = new Float64Array(n * size);
  const means = new Float64Array(size);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < size; j++) {
      const angle = points[j % count]! * sample[i]!;
      const value = j < count ? Math.cos(angle) : Math.sin(angle);
      values[i * size + j] = value;
      means[j]! += value / n;
    }
  }
  const covariance = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < size; j++) {
      const gap = values[i * size + j]! - means[j]!;
      for (let k = 0; k < size; k++) {
        covariance[j * size + k]! += (gap * (values[i * size + k]! - means[k]!)) / n;
      }
    }
  }
  return { means, covariance };
}

/** v' A^+ v with the pseudo-inverse of a symmetric matrix, and its rank. */
function inverseForm(matrix: Float64Array, v: Float64Array): { form: number; rank: number } {
  const n = v.length;
  const { values, vectors } = symmetricEigen(matrix, n);
  const least = n * Number.EPSILON * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let form = 0;
  let rank = 0;
  for (let j = 0; j < n; j++) {
    if (Math.abs(values[j]!) <= least) continue;
    let projection = 0;
    for (let i = 0; i < n; i++) projection += vectors[i * n + j]! * v[i]!;
    form += (projection * projection) / values[j]!;
    rank++;
  }
  return { form, rank };
}
