import { averageEntropy } from "../internal/average-entropy.ts";
import { contingency } from "../internal/contingency.ts";
import { entropy, expectedInformation, information } from "../internal/information.ts";
import type { Labels } from "../labels.ts";
import type { AverageMethod } from "./average-method.ts";

/** Options of {@link adjustedMutualInfo}. */
export interface AdjustedMutualInfoOptions {
  /**
   * How the entropies of both clusterings become the most that one could tell of the other.
   *
   * @defaultValue `"arithmetic"`
   */
  readonly averageMethod?: AverageMethod;
}

/**
 * Mutual information beyond what random clusterings with groups of the same sizes share. Takes time by the product of the numbers of groups and their sizes.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @param options - how entropies are averaged
 * @returns score of at most 1, higher is better, 0 for chance
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `bad-option`
 * @example
 * adjustedMutualInfo([0, 0, 1, 1], [0, 0, 1, 1]); // 1
 * @see sklearn.metrics.adjusted_mutual_info_score; Vinh, Epps and Bailey 2010, https://jmlr.org/papers/v11/vinh10a.html
 */
export function adjustedMutualInfo(
  labelsTrue: Labels,
  labelsPred: Labels,
  options: AdjustedMutualInfoOptions = {},
): number {
  const caller = "adjustedMutualInfo";
  const counted = contingency(caller, labelsTrue, labelsPred);
  const { classes, clusters } = counted;
  const { averageMethod = "arithmetic" } = options;
  const most = averageEntropy(caller, entropy(classes), entropy(clusters), averageMethod);
  if (classes.length === 1 && clusters.length === 1) return 1;
  if (classes.length === 1 || clusters.length === 1) return 0;
  const expected = expectedInformation(counted);
  return awayFromZero(information(counted) - expected) / awayFromZero(most - expected);
}

/** Keeps the sign of a difference that rounding has made 0, so that a perfect match is 1 and not 0 / 0. */
function awayFromZero(value: number): number {
  return value < 0 ? Math.min(value, -Number.EPSILON) : Math.max(value, Number.EPSILON);
}
