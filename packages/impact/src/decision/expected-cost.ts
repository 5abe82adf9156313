import type { ClassLabel, Labels } from "@productizeml/metrics";
import { requireFinite, requireOrdered, requireSameLength } from "@productizeml/stats";
import { type DecisionCosts, readCosts } from "../internal/costs.ts";
import { readPositives } from "../internal/positives.ts";

/** Options of {@link expectedCost}. */
export interface ExpectedCostOptions {
  /**
   * A row is acted on when its score is at least this; `Infinity` acts on none.
   *
   * @defaultValue 0.5
   */
  readonly threshold?: number;
  /**
   * The label that should be acted on.
   *
   * @defaultValue 1, or `true` among booleans
   */
  readonly positiveLabel?: ClassLabel;
}

/**
 * What decisions by a score cost on average: the mean over the rows.
 *
 * @param yTrue - true labels, two of them, length `n`
 * @param yScore - scores, or decisions as 0 and 1, length `n`
 * @param costs - cost of each of the four outcomes, or one cost for each row
 * @param options - threshold and positive label
 * @returns mean cost of a row, in the unit of `costs`; multiply by the rows of a year for the yearly bill
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `unknown-label`, `bad-option`
 * @example
 * expectedCost([1, 0, 1, 0], [0.9, 0.6, 0.3, 0.2], { falsePositive: 5, falseNegative: 100 }); // 26.25
 * @see Elkan (2001), The foundations of cost-sensitive learning
 */
export function expectedCost(
  yTrue: Labels,
  yScore: ArrayLike<number>,
  costs: DecisionCosts,
  options: ExpectedCostOptions = {},
): number {
  const { threshold = 0.5, positiveLabel } = options;
  const positives = readPositives("expectedCost", yTrue, positiveLabel);
  requireSameLength("expectedCost", "yTrue", positives, "yScore", yScore);
  requireFinite("expectedCost", "yScore", yScore);
  requireOrdered("expectedCost", "threshold", [threshold]);
  const { acting, waiting } = readCosts("expectedCost", costs, positives);
  let sum = 0;
  for (let i = 0; i < acting.length; i++) {
    sum += (yScore[i] as number) >= threshold ? (acting[i] as number) : (waiting[i] as number);
  }
  return sum / acting.length;
}
