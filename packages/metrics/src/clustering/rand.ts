import { contingency } from "../internal/contingency.ts";
import { pairCounts } from "../internal/pair-counts.ts";
import type { Labels } from "../labels.ts";

/**
 * Share of the pairs of rows that both clusterings put together, or both apart.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns share in `[0, 1]`, higher is better; 1 for a single row
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * rand([0, 0, 1, 1], [0, 0, 1, 2]); // 0.8333333333333334
 * @see sklearn.metrics.rand_score; Rand 1971, https://doi.org/10.1080/01621459.1971.10482356
 */
export function rand(labelsTrue: Labels, labelsPred: Labels): number {
  const { apart, onlyPredicted, onlyTrue, together } = pairCounts(
    contingency("rand", labelsTrue, labelsPred),
  );
  const agreed = apart + together;
  const disagreed = onlyPredicted + onlyTrue;
  return disagreed === 0 ? 1 : agreed / (agreed + disagreed);
}
