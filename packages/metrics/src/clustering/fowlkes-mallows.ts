import { contingency } from "../internal/contingency.ts";
import { pairCounts } from "../internal/pair-counts.ts";
import type { Labels } from "../labels.ts";

/**
 * Geometric mean of precision and recall over the pairs of rows that are put together.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns score in `[0, 1]`, higher is better; 0 when no pair is together in both
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * fowlkesMallows([0, 0, 1, 1], [0, 0, 1, 2]); // 0.7071067811865476
 * @see sklearn.metrics.fowlkes_mallows_score; Fowlkes and Mallows 1983, https://doi.org/10.1080/01621459.1983.10478008
 */
export function fowlkesMallows(labelsTrue: Labels, labelsPred: Labels): number {
  const { onlyPredicted, onlyTrue, together } = pairCounts(
    contingency("fowlkesMallows", labelsTrue, labelsPred),
  );
  if (together === 0) return 0;
  return Math.sqrt(together / (together + onlyPredicted)) * Math.sqrt(together / (together + onlyTrue));
}
