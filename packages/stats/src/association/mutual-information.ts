import { crossTable } from "../internal/cross-table.ts";
import { informationOf } from "../internal/information.ts";
import type { Column } from "../table.ts";

/**
 * Mutual information of two columns of labels: how much each tells about the other, in nats.
 *
 * @param x - labels, at least one; `null` is a category like any other
 * @param y - labels, as many
 * @returns at least 0, at most the smaller of both entropies
 * @throws InvalidInputError `length-mismatch`, `empty-input`
 * @example
 * mutualInformation(["a", "a", "b", "b"], ["x", "x", "y", "y"]); // 0.6931471805599453
 * @see sklearn.metrics.mutual_info_score
 */
export function mutualInformation(x: Column, y: Column): number {
  return informationOf(crossTable("mutualInformation", x, y));
}
