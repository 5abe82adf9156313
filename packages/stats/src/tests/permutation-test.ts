import { pooled } from "../internal/pooled-ranks.ts";
import { requireTwoSamples } from "../internal/require-samples.ts";
import { requireInteger } from "../require.ts";
import { createRng } from "../rng.ts";
import { type Alternative, readAlternative } from "./alternative.ts";
import type { TestResult } from "./test-result.ts";

/** Options of {@link permutationTest}. */
export interface PermutationOptions {
  /**
   * What counts as a difference: a statistic that is extreme in either direction, `less`, or `greater` than by chance.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
  /**
   * How many random exchanges are tried; where there are no more ways than that to divide the values, each is tried once.
   *
   * @defaultValue 9999
   */
  readonly resamples?: number;
  /**
   * Seed of the exchanges.
   *
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** What {@link permutationTest} found. */
export interface PermutationResult extends TestResult {
  /** Whether all ways to divide the values were tried, or some at random. */
  readonly method: "exact" | "random";
  /** The statistic of each exchange. */
  readonly distribution: Float64Array;
}

/**
 * Permutation test of any statistic: whether two samples differ more than when their values are exchanged.
 *
 * @param reference - finite numbers, at least one
 * @param current - finite numbers, at least one
 * @param statistic - a function of both samples; the arrays are reused between calls
 * @param options - alternative, exchanges and seed
 * @returns the statistic, its p-value and its distribution under exchange; `NaN` as p-value where the statistic is `NaN`
 * @throws InvalidInputError `empty-input`, `not-finite`, `out-of-range`, `bad-option`
 * @example
 * permutationTest([1, 2, 3], [7, 8, 9], (a, b) => a[0] + a[1] + a[2] - b[0] - b[1] - b[2]).pValue; // 0.1
 * @see scipy.stats.permutation_test; Phipson and Smyth (2010), https://doi.org/10.2202/1544-6115.1585
 */
export function permutationTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  statistic: (reference: Float64Array, current: Float64Array) => number,
  options: PermutationOptions = {},
): PermutationResult {
  const alternative = readAlternative("permutationTest", options.alternative);
  const { resamples = 9999, seed = 0 } = options;
  requireInteger("permutationTest", "resamples", resamples, 1, 2 ** 31);
  requireTwoSamples("permutationTest", reference, current);
  const n = reference.length;
  const pool = pooled([reference, current]);
  const observed = statistic(pool.slice(0, n), pool.slice(n));
  const ways = choose(pool.length, n, resamples);
  const exact = ways <= resamples;
  const distribution = exact
    ? everyDivision(pool, n, ways, statistic)
    : randomDivisions(pool, n, resamples, seed, statistic);
  const tails = countTails(distribution, observed);
  // Random exchanges count the one that was observed.
  const share = (count: number): number => (exact ? count / ways : (count + 1) / (resamples + 1));
  const pValue = Number.isNaN(observed)
    ? Number.NaN
    : alternative === "two-sided"
      ? Math.min(1, 2 * share(Math.min(tails.less, tails.greater)))
      : share(tails[alternative]);
  return { statistic: observed, pValue, method: exact ? "exact" : "random", distribution };
}

type Statistic = (reference: Float64Array, current: Float64Array) => number;

/** n over k; infinite once it passes `most`. */
function choose(n: number, k: number, most: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    ways = Math.round((ways * (n + 1 - i)) / i);
    if (ways > most) return Number.POSITIVE_INFINITY;
  }
  return ways;
}

function everyDivision(pool: Float64Array, n: number, ways: number, statistic: Statistic): Float64Array {
  const distribution = new Float64Array(ways);
  const chosen = Array.from({ length: n }, (_, i) => i);
  const a = new Float64Array(n);
  const b = new Float64Array(pool.length - n);
  for (let way = 0; way < ways; way++) {
    let i = 0;
    let j = 0;
    for (let row = 0; row < pool.length; row++) {
      if (chosen[i] === row) a[i++] = pool[row]!;
      else b[j++] = pool[row]!;
    }
    distribution[way] = statistic(a, b);
    let last = n - 1;
    while (last > 0 && chosen[last] === pool.length - n + last) last--;
    chosen[last]!++;
    for (let next = last + 1; next < n; next++) chosen[next] = chosen[next - 1]! + 1;
  }
  return distribution;
}

function randomDivisions(
  pool: Float64Array,
  n: number,
  resamples: number,
  seed: number,
  statistic: Statistic,
): Float64Array {
  const rng = createRng(seed);
  const a = new Float64Array(n);
  const b = new Float64Array(pool.length - n);
  return Float64Array.from({ length: resamples }, () => {
    const shuffled = rng.shuffle(pool, n);
    a.set(shuffled.subarray(0, n));
    b.set(shuffled.subarray(n));
    return statistic(a, b);
  });
}

/** How many values are at most, and at least, the one observed, up to rounding. */
function countTails(distribution: Float64Array, observed: number): { less: number; greater: number } {
  const slack = 100 * Number.EPSILON * Math.abs(observed);
  let less = 0;
  let greater = 0;
  for (const value of distribution) {
    if (value <= observed + slack) less++;
    if (value >= observed - slack) greater++;
  }
  return { less, greater };
}
