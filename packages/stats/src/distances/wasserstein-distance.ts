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
  const n = reference.length;
  const m = current.length;
  let area = 0;
  let previous = Math.min(reference[0]!, current[0]!);
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    const a = reference[i]!;
    const b = current[j]!;
    const value = Math.min(a, b);
    area += Math.abs(i * m - j * n) * (value - previous);
    previous = value;
    if (a === value) i++;
    if (b === value) j++;
  }
  for (; i < n; i++) {
    area += Math.abs(i - n) * m * (reference[i]! - previous);
    previous = reference[i]!;
  }
  for (; j < m; j++) {
    area += Math.abs(m - j) * n * (current[j]! - previous);
    previous = current[j]!;
  }
  return area / (n * m);
}
