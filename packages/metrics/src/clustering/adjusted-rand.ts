import { contingency } from "../internal/contingency.ts";
import { pairCounts } from "../internal/pair-counts.ts";
import type { Labels } from "../labels.ts";

/**
 * Rand index beyond what random clusterings with groups of the same sizes would reach.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns score in `[-0.5, 1]`, higher is better, 0 for chance
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * adjustedRand([0, 0, 1, 1], [0, 0, 1, 2]); // 0.5714285714285714
 * @see sklearn.metrics.adjusted_rand_score; Hubert and Arabie 1985, https://doi.org/10.1007/BF01908075
 */
export function adjustedRand(labelsTrue: Labels, labelsPred: Labels): number {
  const pairs = pairCounts(contingency("adjustedRand", labelsTrue, labelsPred));
  if (pairs.onlyPredicted === 0 && pairs.onlyTrue === 0) return 1;
  // Products of pair counts pass 2^53 from some ten thousand rows on, and their difference is what matters.
  const apart = BigInt(pairs.apart);
  const onlyPredicted = BigInt(pairs.onlyPredicted);
  const onlyTrue = BigInt(pairs.onlyTrue);
  const together = BigInt(pairs.together);
  const beyond = together * apart - onlyTrue * onlyPredicted;
  const possible =
    (together + onlyTrue) * (onlyTrue + apart) + (together + onlyPredicted) * (onlyPredicted + apart);
  return (2 * Number(beyond)) / Number(possible);
}
