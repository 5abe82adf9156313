import { positionsAmong } from "../../internal/label-key.ts";
import { countItems, readItems } from "../../internal/recommendation/items.ts";
import { readLists } from "../../internal/recommendation/lists.ts";
import type { Labels } from "../../labels.ts";

/**
 * Mean number of past interactions of the items on a user's list, averaged over the users: popularity bias, where it is far above that
 * of what the users chose themselves.
 *
 * @param users - user of each recommendation, length `n`
 * @param items - recommended items, length `n`; repeats on one list count once
 * @param interactions - items of past interactions, one row for each; an item that is not among them has none
 * @returns mean in `[0, ∞)`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * averageRecommendationPopularity([1, 1, 2], ["a", "b", "a"], ["a", "a", "a", "b"]); // 2.5
 * @see Abdollahpouri, Burke and Mobasher 2019, https://arxiv.org/abs/1901.07555
 */
export function averageRecommendationPopularity(users: Labels, items: Labels, interactions: Labels): number {
  const caller = "averageRecommendationPopularity";
  const { items: listed, starts, encoded } = readLists(caller, users, items);
  const past = readItems(caller, "interactions", interactions);
  const met = countItems(past);
  const popularity = Float64Array.from(positionsAmong(past.categories, encoded.categories), (place) =>
    place < 0 ? 0 : met[place],
  );
  const count = starts.length - 1;
  let total = 0;
  for (let user = 0; user < count; user++) {
    let sum = 0;
    for (let i = starts[user]; i < starts[user + 1]; i++) sum += popularity[listed[i]];
    total += sum / (starts[user + 1] - starts[user]);
  }
  return total / count;
}
