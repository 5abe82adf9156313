import { directionsOf } from "../../internal/recommendation/directions.ts";
import { readLists } from "../../internal/recommendation/lists.ts";
import type { Labels } from "../../labels.ts";
import type { ItemFeatures } from "./item-features.ts";

/**
 * How different the items of one list are: 1 less the mean cosine between the features of any two, averaged over the users with at least
 * two items. O(n d) for vectors of length `d`.
 *
 * @param users - user of each recommendation, length `n`
 * @param items - recommended items, length `n`; repeats on one list count once
 * @param features - vectors of the items
 * @returns mean in `[0, 2]`, in `[0, 1]` for features that are not negative; higher is more varied; `NaN` without a list of two items
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `unknown-label` for an item without features; `out-of-range` for ones that are
 * all 0
 * @example
 * const features = { items: ["a", "b", "c"], vectors: { data: [1, 0, 0, 1, 1, 1], rows: 3, cols: 2 } };
 * intraListDiversity([1, 1, 2, 2], ["a", "b", "a", "c"], features); // 0.6464466094067263
 * @see recommenders.evaluation.python_evaluation.diversity with item features; Ziegler et al. 2005, https://doi.org/10.1145/1060745.1060754
 */
export function intraListDiversity(users: Labels, items: Labels, features: ItemFeatures): number {
  const lists = readLists("intraListDiversity", users, items);
  const { data, cols } = directionsOf("intraListDiversity", lists, features);
  const { starts, items: listed } = lists;
  const sum = new Float64Array(cols);
  let total = 0;
  let counted = 0;
  for (let user = 0; user + 1 < starts.length; user++) {
    const n = starts[user + 1] - starts[user];
    if (n < 2) continue;
    sum.fill(0);
    for (let i = starts[user]; i < starts[user + 1]; i++) {
      for (let j = 0; j < cols; j++) sum[j] += data[listed[i] * cols + j];
    }
    let square = 0;
    for (let j = 0; j < cols; j++) square += sum[j] ** 2;
    // The squared length of the sum of unit vectors holds every pair's cosine twice, and every vector's 1.
    total += 1 - (square - n) / (n * (n - 1));
    counted++;
  }
  return total / counted;
}
