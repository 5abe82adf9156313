import { sort } from "@productizeml/stats";
import { countItems, placesAmong, readItems } from "../../internal/recommendation/items.ts";
import type { Labels } from "../../labels.ts";

/**
 * Gini coefficient of how often the catalog's items are recommended: how much of the exposure goes to few of them.
 *
 * @param items - recommended items, all in the catalog, one row for each recommendation
 * @param catalog - the items that could be recommended; repeats count once
 * @returns coefficient in `[0, 1)`: 0 where all items are recommended equally often, near 1 where one takes it all
 * @throws InvalidInputError `empty-input`, `mixed-labels`, `not-finite`; `unknown-label` for an item outside of the catalog
 * @example
 * exposureGini(["a", "a", "a", "b"], ["a", "b", "c"]); // 0.5
 * @see Fleder and Hosanagar 2009, https://doi.org/10.1287/mnsc.1080.0974
 */
export function exposureGini(items: Labels, catalog: Labels): number {
  const shown = readItems("exposureGini", "items", items);
  const known = readItems("exposureGini", "catalog", catalog);
  const places = placesAmong("exposureGini", "items", shown, known, "catalog");
  const exposure = new Float64Array(known.categories.length);
  countItems(shown).forEach((count, item) => {
    exposure[places[item]] = count;
  });
  const n = exposure.length;
  const sum = sort(exposure).reduce((total, count, rank) => total + (2 * rank + 1 - n) * count, 0);
  return sum / (n * shown.codes.length);
}
