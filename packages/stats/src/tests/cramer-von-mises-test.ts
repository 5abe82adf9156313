import { cramerVonMisesSf, exactCramerVonMisesSf } from "../internal/cramer-von-mises.ts";
import { pooledRanks } from "../internal/pooled-ranks.ts";
import { requireTwoSamples } from "../internal/require-samples.ts";
import { requireOption } from "../require.ts";
import { sort } from "../sort.ts";
import type { MethodTestResult } from "./test-result.ts";

/** Options of {@link cramerVonMisesTest}. */
export interface CramerVonMisesOptions {
  /**
   * How the p-value is computed: `auto` is exact for samples of up to 20. `exact` takes no account of ties, and seconds for
   * samples of about 30 whose sizes have no common divisor.
   *
   * @defaultValue "auto"
   */
  readonly method?: "auto" | "exact" | "asymptotic";
}

/**
 * Two-sample Cramér-von Mises test: whether two samples come from one distribution, by the squared gap between their
 * distribution functions. It sees differences that spread over the whole range better than {@link ksTest}.
 *
 * @param reference - finite numbers, at least two
 * @param current - finite numbers, at least two
 * @param options - method
 * @returns statistic, p-value and how it was computed; asymptotic p-values have an absolute error of 1e-15
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`, `bad-option`
 * @example
 * cramerVonMisesTest([1, 2, 3], [4, 5, 6]).pValue; // 0.1
 * @see scipy.stats.cramervonmises_2samp; Anderson (1962), https://doi.org/10.1214/aoms/1177704477
 */
export function cramerVonMisesTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: CramerVonMisesOptions = {},
): MethodTestResult {
  const { method = "auto" } = options;
  requireOption("cramerVonMisesTest", "method", method, ["auto", "exact", "asymptotic"]);
  requireTwoSamples("cramerVonMisesTest", reference, current, 2);
  const n = reference.length;
  const m = current.length;
  const { ranks } = pooledRanks([reference, current]);
  const u = n * squaredRise(ranks.subarray(0, n)) + m * squaredRise(ranks.subarray(n));
  const statistic = u / (n * m * (n + m)) - (4 * n * m - 1) / (6 * (n + m));
  if (method === "exact" || (method === "auto" && Math.max(n, m) <= 20)) {
    return { statistic, pValue: exactCramerVonMisesSf(u, n, m), method: "exact" };
  }
  return { statistic, pValue: cramerVonMisesSf(standardized(statistic, n, m)), method: "asymptotic" };
}

/** Sum of the squares by which a sample's ranks in the pool exceed those within it. */
function squaredRise(ranks: Float64Array): number {
  const sorted = sort(ranks);
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += (sorted[i]! - i - 1) ** 2;
  return sum;
}

/** The statistic with the mean and the variance of its limit. */
function standardized(statistic: number, n: number, m: number): number {
  const total = n + m;
  const product = n * m;
  const mean = (1 + 1 / total) / 6;
  const spread = (total + 1) * (4 * product * total - 3 * (n * n + m * m) - 2 * product);
  return 1 / 6 + (statistic - mean) / Math.sqrt(spread / (4 * total * total * product));
}
