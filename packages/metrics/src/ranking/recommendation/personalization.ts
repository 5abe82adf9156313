import { readLists } from "../../internal/recommendation/lists.ts";
import type { Labels } from "../../labels.ts";

/**
 * How different the lists of any two users are: 1 less the mean cosine between them, as vectors of ones and zeros. O(n) for all pairs.
 *
 * @param users - user of each recommendation, length `n`
 * @param items - recommended items, length `n`; repeats on one list count once
 * @returns mean in `[0, 1]`: 0 where all users are recommended the same, 1 where no two share an item; `NaN` for a single user
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * personalization([1, 1, 2, 2], ["a", "b", "a", "c"]); // 0.5
 * @see Zhou et al. 2010, https://doi.org/10.1073/pnas.1000488107 (for lists of one length); recmetrics.personalization
 */
export function personalization(users: Labels, items: Labels): number {
  const { items: listed, starts, encoded } = readLists("personalization", users, items);
  const count = starts.length - 1;
  if (count === 1) return Number.NaN;
  const sum = new Float64Array(encoded.categories.length);
  for (let user = 0; user < count; user++) {
    const share = 1 / Math.sqrt(starts[user + 1] - starts[user]);
    for (let i = starts[user]; i < starts[user + 1]; i++) sum[listed[i]] += share;
  }
  // The squared length of the sum of unit vectors holds every pair's cosine twice, and every vector's 1.
  const square = sum.reduce((total, each) => total + each ** 2, 0);
  return 1 - (square - count) / (count * (count - 1));
}
