import { InvalidInputError } from "@productizeml/stats";
import { readFiniteTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";

/**
 * Theil's second coefficient: the forecasts' relative errors against those of forecasting that nothing changes.
 *
 * @param yTrue - true values in order of time, length `n` of at least 2
 * @param yPred - forecast values for the same times, each made a step before
 * @returns error in `[0, ∞)`, lower is better, below 1 better than no change; infinite or `NaN` where nothing changes, or a true value but
 * the last is 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`
 * @example
 * theilU2([100, 110, 121], [100, 112, 120]); // 0.1553455226421369
 * @see forecast::accuracy of R, "Theil's U"; Theil 1966, Applied Economic Forecasting
 */
export function theilU2(yTrue: Numbers, yPred: Numbers): number {
  const { actual, predicted } = readFiniteTargets("theilU2", yTrue, yPred, {});
  if (actual.length < 2) {
    throw new InvalidInputError("too-few-values", `theilU2 requires at least 2 rows, got ${actual.length}`);
  }
  let missed = 0;
  let moved = 0;
  for (let row = 1; row < actual.length; row++) {
    missed += ((predicted[row] - actual[row]) / actual[row - 1]) ** 2;
    moved += ((actual[row] - actual[row - 1]) / actual[row - 1]) ** 2;
  }
  return Math.sqrt(missed / moved);
}
