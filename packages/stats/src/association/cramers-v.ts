import { crossTable } from "../internal/cross-table.ts";
import type { Column } from "../table.ts";
import { chiSquareContingency } from "../tests/chi-square-test.ts";

/**
 * Cramér's V: how strongly two columns of labels depend on each other, from the chi-square statistic of their table.
 *
 * @param x - labels, at least one; `null` is a category like any other
 * @param y - labels, as many
 * @returns 0 for independent columns to 1 where one determines the other; `NaN` where a column has one category
 * @throws InvalidInputError `length-mismatch`, `empty-input`
 * @example
 * cramersV(["a", "a", "b", "b"], ["x", "x", "y", "y"]); // 1
 * @see scipy.stats.contingency.association with method "cramer"
 */
export function cramersV(x: Column, y: Column): number {
  const table = crossTable("cramersV", x, y);
  const { statistic } = chiSquareContingency(table, { correction: false });
  return Math.sqrt(statistic / table.total / (Math.min(table.rows, table.cols) - 1));
}
