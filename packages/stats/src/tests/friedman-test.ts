import { chiSquare } from "../distributions/chi-square.ts";
import { tiedRanks } from "../internal/pooled-ranks.ts";
import { requireMatched, requireSamples } from "../internal/require-samples.ts";
import type { DfTestResult } from "./test-result.ts";

/**
 * Friedman test: whether several treatments of the same subjects differ, by their ranks within each subject.
 *
 * @param samples - at least three samples of finite numbers, one for each treatment, all of one length: subject `i` is value
 *   `i` of each
 * @returns statistic of at least 0, p-value and degrees of freedom; both numbers `NaN` where all ranks are tied
 * @throws InvalidInputError `empty-input`, `too-few-values`, `length-mismatch`, `not-finite`
 * @example
 * friedmanTest([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).statistic; // 6
 * @see scipy.stats.friedmanchisquare; Friedman (1937), https://doi.org/10.2307/2279372
 */
export function friedmanTest(samples: readonly ArrayLike<number>[]): DfTestResult {
  requireSamples("friedmanTest", samples, 3);
  requireMatched("friedmanTest", samples);
  const k = samples.length;
  const n = samples[0]!.length;
  const excess = new Float64Array(k);
  const subject = new Float64Array(k);
  let ties = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) subject[j] = samples[j]![i]!;
    const { ranks, tieSum } = tiedRanks(subject);
    for (let j = 0; j < k; j++) excess[j]! += ranks[j]! - (k + 1) / 2;
    ties += tieSum;
  }
  const between = excess.reduce((sum, each) => sum + each * each, 0);
  const untied = 1 - ties / (k * (k * k - 1) * n);
  const statistic = untied === 0 ? Number.NaN : (12 * between) / (k * n * (k + 1)) / untied;
  return { statistic, pValue: chiSquare.sf(statistic, k - 1), df: k - 1 };
}
