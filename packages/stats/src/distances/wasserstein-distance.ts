import { cdfArea } from "../internal/cdf-area.ts";
import { requireFinite, requireLength } from "../require.ts";
import { sort } from "../sort.ts";

/**
 * Wasserstein-1 distance of two samples: the area between their distribution functions, the mean way that mass has to
 * move to turn one into the other. In the unit of the values.
 *
 * @param reference - finite numbers in any order, at least one
 * @param current - finite numbers in any order, at least one
 * @returns the distance, at least 0
 * @throws InvalidInputError `empty-input`, `not-finite`
 * @example
 * wassersteinDistance([0, 1, 3], [5, 6, 8]); // 5
 * @see scipy.stats.wasserstein_distance
 */
export function wassersteinDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  requireFinite("wassersteinDistance", "reference", reference);
  requireFinite("wassersteinDistance", "current", current);
  return wassersteinDistanceSorted(sort(reference), sort(current));
}

/**
 * {@link wassersteinDistance} of samples that are sorted already: for a reference that is compared many times.
 *
 * @param reference - finite numbers in ascending order, at least one; the order is trusted, not checked
 * @param current - finite numbers in ascending order, at least one; the order is trusted, not checked
 * @returns the distance, at least 0
 * @throws InvalidInputError `empty-input`
 * @example
 * wassersteinDistanceSorted([0, 1], [0, 3]); // 1
 * @see scipy.stats.wasserstein_distance
 */
export function wassersteinDistanceSorted(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  requireLength("wassersteinDistance", "reference", reference);
  requireLength("wassersteinDistance", "current", current);
  return cdfArea(reference, current, 1);
}
