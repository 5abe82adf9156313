import { averageEntropy } from "../internal/average-entropy.ts";
import { contingency } from "../internal/contingency.ts";
import { entropy, information } from "../internal/information.ts";
import type { Labels } from "../labels.ts";
import type { AverageMethod } from "./average-method.ts";

/** Options of {@link normalizedMutualInfo}. */
export interface NormalizedMutualInfoOptions {
  /**
   * How the entropies of both clusterings become the most that one could tell of the other.
   *
   * @defaultValue `"arithmetic"`
   */
  readonly averageMethod?: AverageMethod;
}

/**
 * Mutual information as a share of the entropy of the clusterings.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @param options - how entropies are averaged
 * @returns score in `[0, 1]`, higher is better; not adjusted for chance
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `bad-option`
 * @example
 * normalizedMutualInfo([0, 0, 1, 1], [0, 0, 1, 2]); // 0.8
 * @see sklearn.metrics.normalized_mutual_info_score
 */
export function normalizedMutualInfo(
  labelsTrue: Labels,
  labelsPred: Labels,
  options: NormalizedMutualInfoOptions = {},
): number {
  const caller = "normalizedMutualInfo";
  const counted = contingency(caller, labelsTrue, labelsPred);
  const { classes, clusters } = counted;
  const { averageMethod = "arithmetic" } = options;
  const most = averageEntropy(caller, entropy(classes), entropy(clusters), averageMethod);
  if (classes.length === 1 && clusters.length === 1) return 1;
  const shared = information(counted);
  return shared === 0 ? 0 : shared / most;
}
