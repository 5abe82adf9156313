import { contingency } from "../internal/contingency.ts";
import { information } from "../internal/information.ts";
import type { Labels } from "../labels.ts";

/**
 * What one clustering tells of the other (mutual information), in nats.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns information of at least 0 and at most the entropy of either clustering, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * mutualInfo([0, 0, 1, 1], [0, 0, 1, 1]); // 0.6931471805599453
 * @see sklearn.metrics.mutual_info_score
 */
export function mutualInfo(labelsTrue: Labels, labelsPred: Labels): number {
  return information(contingency("mutualInfo", labelsTrue, labelsPred));
}
