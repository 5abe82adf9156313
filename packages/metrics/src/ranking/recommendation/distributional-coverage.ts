import { countItems, readItems } from "../../internal/recommendation/items.ts";
import type { Labels } from "../../labels.ts";

/**
 * Entropy of what is recommended, in bits: `2 **` it is the number of items that, equally often recommended, would be as varied.
 *
 * @param items - recommended items, one row for each recommendation
 * @returns entropy in `[0, log2(distinct items)]`, higher is more even
 * @throws InvalidInputError `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * distributionalCoverage(["a", "b", "a", "b"]); // 1
 * @see recommenders.evaluation.python_evaluation.distributional_coverage
 */
export function distributionalCoverage(items: Labels): number {
  const shown = readItems("distributionalCoverage", "items", items);
  const n = shown.codes.length;
  return countItems(shown).reduce((sum, count) => sum - (count / n) * Math.log2(count / n), 0);
}
