import { positionsAmong } from "../../internal/label-key.ts";
import { readItems } from "../../internal/recommendation/items.ts";
import type { Labels } from "../../labels.ts";

/**
 * Share of the catalog's items that are recommended to anyone.
 *
 * @param items - recommended items, one row for each recommendation
 * @param catalog - the items that could be recommended; repeats count once
 * @returns share in `[0, 1]`; recommended items outside of the catalog do not count
 * @throws InvalidInputError `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * catalogCoverage(["a", "b", "a", "a"], ["a", "b", "c", "d"]); // 0.5
 * @see recommenders.evaluation.python_evaluation.catalog_coverage; Ge, Delgado-Battenfeld and Jannach 2010,
 * https://doi.org/10.1145/1864708.1864761
 */
export function catalogCoverage(items: Labels, catalog: Labels): number {
  const shown = readItems("catalogCoverage", "items", items);
  const known = readItems("catalogCoverage", "catalog", catalog);
  const places = positionsAmong(known.categories, shown.categories);
  return places.filter((place) => place >= 0).length / known.categories.length;
}
