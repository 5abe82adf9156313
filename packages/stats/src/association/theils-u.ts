import { crossTable } from "../internal/cross-table.ts";
import { entropyOf, informationOf } from "../internal/information.ts";
import type { Column } from "../table.ts";

/**
 * Theil's U, the uncertainty coefficient of `x` given `y`: the share of the entropy of `x` that `y` explains. Not symmetric.
 *
 * @param x - labels, at least one; `null` is a category like any other
 * @param y - labels, as many
 * @returns 0 where `y` tells nothing about `x` to 1 where it determines `x`; 1 where `x` has one category
 * @throws InvalidInputError `length-mismatch`, `empty-input`
 * @example
 * theilsU(["a", "a", "b", "b"], ["w", "x", "y", "z"]); // 1
 * @example
 * theilsU(["w", "x", "y", "z"], ["a", "a", "b", "b"]); // 0.5
 * @see sklearn.metrics.homogeneity_score
 */
export function theilsU(x: Column, y: Column): number {
  const table = crossTable("theilsU", x, y);
  const entropy = entropyOf(table.rowSums, table.total);
  return entropy === 0 ? 1 : Math.min(1, informationOf(table) / entropy);
}
