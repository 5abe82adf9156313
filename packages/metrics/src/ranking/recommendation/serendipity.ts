import { InvalidInputError } from "@productizeml/stats";
import { positionsAmong } from "../../internal/label-key.ts";
import { checkFinite, readFloats } from "../../internal/numbers.ts";
import { directionsOf } from "../../internal/recommendation/directions.ts";
import { type Lists, readLists } from "../../internal/recommendation/lists.ts";
import type { Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { ItemFeatures } from "./item-features.ts";

/** Which items belong to which users: one row for each pair. */
export interface UserItems {
  /** User of each row. */
  readonly users: Labels;
  /** Item of each row. */
  readonly items: Labels;
}

/** Recommendations, and whether they were welcome. */
export interface Recommendations extends UserItems {
  /**
   * How relevant each was to its user, 0 to 1.
   *
   * @defaultValue `1` for all
   */
  readonly relevance?: Numbers;
}

/**
 * How relevant and yet unlike what the user knows the recommended items are: relevance times 1 less the mean cosine between the item's
 * features and those of the user's past items, averaged over each list, then over the users.
 *
 * @param recommended - recommendations; repeats on one list count once, the first
 * @param history - past interactions; every user with a recommendation has at least one
 * @param features - vectors of all these items
 * @returns mean in `[0, 2]`, in `[0, 1]` for features that are not negative; higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `unknown-label` for a user without history or an item without features;
 * `out-of-range` for features that are all 0, or relevance outside of 0 to 1
 * @example
 * const features = { items: ["a", "b", "c"], vectors: { data: [1, 0, 0, 1, 1, 1], rows: 3, cols: 2 } };
 * serendipity({ users: [1, 1], items: ["b", "c"] }, { users: [1], items: ["a"] }, features); // 0.6464466094067263
 * @see recommenders.evaluation.python_evaluation.serendipity with item features; Zhang et al. 2012, https://doi.org/10.1145/2124295.2124300
 */
export function serendipity(
  recommended: Recommendations,
  history: UserItems,
  features: ItemFeatures,
): number {
  const caller = "serendipity";
  const shown = readLists(caller, recommended.users, recommended.items);
  const past = readLists(caller, history.users, history.items);
  const relevance = readRelevance(caller, recommended, shown);
  const known = directionsOf(caller, past, features);
  const offered = directionsOf(caller, shown, features);
  const places = positionsAmong(past.users.categories, shown.users.categories);
  const { cols } = known;
  const taste = new Float64Array(cols);
  let total = 0;
  for (let user = 0; user + 1 < shown.starts.length; user++) {
    meanDirection(past, known.data, checkedPlace(places, user, shown), taste);
    let sum = 0;
    for (let i = shown.starts[user]; i < shown.starts[user + 1]; i++) {
      const start = shown.items[i] * cols;
      let cosine = 0;
      for (let j = 0; j < cols; j++) cosine += taste[j] * offered.data[start + j];
      sum += (relevance ? relevance[shown.rows[i]] : 1) * (1 - cosine);
    }
    total += sum / (shown.starts[user + 1] - shown.starts[user]);
  }
  return total / (shown.starts.length - 1);
}

function readRelevance(caller: string, { relevance }: Recommendations, shown: Lists): Float64Array | null {
  if (relevance === undefined) return null;
  const values = readFloats(caller, "relevance", relevance, shown.users.codes.length);
  checkFinite(caller, "relevance", values);
  const row = values.findIndex((value) => value < 0 || value > 1);
  if (row < 0) return values;
  throw new InvalidInputError(
    "out-of-range",
    `${caller} requires relevance in [0, 1], got ${values[row]} at row ${row}`,
  );
}

function checkedPlace(places: Int32Array, user: number, { users }: Lists): number {
  if (places[user] >= 0) return places[user];
  throw new InvalidInputError(
    "unknown-label",
    `serendipity requires a history of every user, got none of ${JSON.stringify(users.categories[user])}`,
  );
}

/** Mean of the unit vectors of a user's items: its product with another one is the mean cosine. */
function meanDirection({ starts, items }: Lists, data: Float64Array, user: number, to: Float64Array): void {
  const cols = to.length;
  const n = starts[user + 1] - starts[user];
  to.fill(0);
  for (let i = starts[user]; i < starts[user + 1]; i++) {
    for (let j = 0; j < cols; j++) to[j] += data[items[i] * cols + j] / n;
  }
}
