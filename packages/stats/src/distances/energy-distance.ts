import { cdfArea } from "../internal/cdf-area.ts";
import { requireFinite, requireLength } from "../require.ts";
import { sort } from "../sort.ts";

/**
 * Energy distance of two samples: the square root of twice the integral of the squared gap between their distribution
 * functions. In the square root of the values' unit.
 *
 * @param reference - finite numbers in any order, at least one
 * @param current - finite numbers in any order, at least one
 * @returns the distance, at least 0; 0 only for equal distributions
 * @throws InvalidInputError `empty-input`, `not-finite`
 * @example
 * energyDistance([0], [2]); // 2
 * @see scipy.stats.energy_distance; Székely and Rizzo (2013), https://doi.org/10.1016/j.jspi.2013.03.018
 */
export function energyDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  requireFinite("energyDistance", "reference", reference);
  requireFinite("energyDistance", "current", current);
  return energyDistanceSorted(sort(reference), sort(current));
}

/**
 * {@link energyDistance} of samples that are sorted already: for a reference that is compared many times.
 *
 * @param reference - finite numbers in ascending order, at least one; the order is trusted, not checked
 * @param current - finite numbers in ascending order, at least one; the order is trusted, not checked
 * @returns the distance, at least 0
 * @throws InvalidInputError `empty-input`
 * @example
 * energyDistanceSorted([0, 1], [0, 3]); // 1
 * @see scipy.stats.energy_distance
 */
export function energyDistanceSorted(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  requireLength("energyDistance", "reference", reference);
  requireLength("energyDistance", "current", current);
  return Math.sqrt(2 * cdfArea(reference, current, 2));
}
