import { InvalidInputError } from "../errors.ts";
import { andersonDarlingPValue, andersonDarlingVariance } from "../internal/anderson-darling.ts";
import { pooled } from "../internal/pooled-ranks.ts";
import { requireSamples } from "../internal/require-samples.ts";
import { requireOption } from "../require.ts";
import { sort } from "../sort.ts";
import type { TestResult } from "./test-result.ts";

/** Options of {@link andersonDarlingTest}. */
export interface AndersonDarlingOptions {
  /**
   * How a distribution function is read at a step: half way up (`midrank`), or at its top (`right`). They differ where there
   * are ties.
   *
   * @defaultValue "midrank"
   */
  readonly variant?: "midrank" | "right";
}

/**
 * Anderson-Darling test of several samples: whether they come from one distribution, with more weight in the tails than
 * {@link ksTest} and {@link cramerVonMisesTest} give.
 *
 * @param samples - at least two samples of finite numbers, each with at least one, four together, and not all equal
 * @param options - variant
 * @returns the standardized statistic, and the p-value by a parabola through a table: 0.25 stands for all that is larger,
 *   0.001 for all that is smaller
 * @throws InvalidInputError `empty-input`; `too-few-values`, also where all values are equal; `not-finite`, `bad-option`
 * @example
 * andersonDarlingTest([[1, 2, 3, 4], [2, 3, 1, 4]]).pValue; // 0.25
 * @see scipy.stats.anderson_ksamp; Scholz and Stephens (1987), https://doi.org/10.2307/2288805
 */
export function andersonDarlingTest(
  samples: readonly ArrayLike<number>[],
  options: AndersonDarlingOptions = {},
): TestResult {
  const { variant = "midrank" } = options;
  requireOption("andersonDarlingTest", "variant", variant, ["midrank", "right"]);
  requireSamples("andersonDarlingTest", samples, 2);
  const sizes = samples.map(({ length }) => length);
  const sorted = samples.map(sort);
  const pool = sort(pooled(samples));
  if (pool.length < 4 || pool[0] === pool[pool.length - 1]) {
    throw new InvalidInputError(
      "too-few-values",
      `andersonDarlingTest requires at least 4 values, not all equal, got ${pool.length < 4 ? pool.length : "equal ones"}`,
    );
  }
  const distances = squaredGaps(sorted, pool, variant === "midrank");
  const m = samples.length - 1;
  const statistic = (distances - m) / Math.sqrt(andersonDarlingVariance(sizes));
  return { statistic, pValue: andersonDarlingPValue(statistic, m) };
}

/** Weighted squared gaps between each sample's distribution function and the pool's. */
function squaredGaps(samples: readonly Float64Array[], pool: Float64Array, midrank: boolean): number {
  const total = pool.length;
  const positions = new Uint32Array(samples.length);
  let sum = 0;
  for (let start = 0, end = 0; start < total; start = end) {
    const value = pool[start]!;
    while (end < total && pool[end] === value) end++;
    const tied = end - start;
    const below = midrank ? start + tied / 2 : end;
    const weight = midrank
      ? tied / (below * (total - below) - (total * tied) / 4)
      : tied / (below * (total - below));
    for (let k = 0; k < samples.length; k++) {
      const sample = samples[k]!;
      const before = positions[k]!;
      let after = before;
      while (after < sample.length && sample[after] === value) after++;
      positions[k] = after;
      const gap = total * (midrank ? (before + after) / 2 : after) - below * sample.length;
      if (end < total || midrank) sum += (weight * gap * gap) / sample.length;
    }
  }
  return (sum / total) * (midrank ? (total - 1) / total : 1);
}
