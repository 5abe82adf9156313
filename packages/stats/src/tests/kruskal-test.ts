import { chiSquare } from "../distributions/chi-square.ts";
import { pooledRanks } from "../internal/pooled-ranks.ts";
import { requireSamples } from "../internal/require-samples.ts";
import type { DfTestResult } from "./test-result.ts";

/**
 * Kruskal-Wallis H test: whether several samples have one median, by ranks.
 *
 * @param samples - at least two samples of finite numbers, each with at least one
 * @returns H of at least 0, p-value and degrees of freedom; both numbers `NaN` where all values are equal
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`
 * @example
 * kruskalTest([[1, 3, 5, 7, 9], [2, 4, 6, 8, 10]]).statistic; // 0.2727272727272727
 * @see scipy.stats.kruskal; Kruskal and Wallis (1952), https://doi.org/10.2307/2280779
 */
export function kruskalTest(samples: readonly ArrayLike<number>[]): DfTestResult {
  requireSamples("kruskalTest", samples, 2);
  const { ranks, tieSum } = pooledRanks(samples);
  const total = ranks.length;
  const middle = (total + 1) / 2;
  let between = 0;
  let start = 0;
  for (const { length } of samples) {
    let excess = 0;
    for (let i = start; i < start + length; i++) excess += ranks[i]! - middle;
    between += (excess * excess) / length;
    start += length;
  }
  const untied = 1 - tieSum / (total ** 3 - total);
  const statistic = untied === 0 ? Number.NaN : (12 * between) / (total * (total + 1)) / untied;
  const df = samples.length - 1;
  return { statistic, pValue: chiSquare.sf(statistic, df), df };
}
