import { InvalidInputError } from "@productizeml/stats";
import { readFiniteTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";

/**
 * Share of the steps whose direction was forecast: up, down or the same, from the true value before.
 *
 * @param yTrue - true values in order of time, length `n` of at least 2
 * @param yPred - forecast values for the same times; the first is not read
 * @returns share in `[0, 1]`, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`
 * @example
 * meanDirectionalAccuracy([1, 3, 2, 4], [1, 2, 4, 5]); // 0.6666666666666666
 * @see Blaskowitz and Herwartz 2011, https://doi.org/10.1016/j.ijforecast.2010.10.006
 */
export function meanDirectionalAccuracy(yTrue: Numbers, yPred: Numbers): number {
  const { actual, predicted } = readFiniteTargets("meanDirectionalAccuracy", yTrue, yPred, {});
  const steps = actual.length - 1;
  if (steps < 1) {
    throw new InvalidInputError("too-few-values", "meanDirectionalAccuracy requires at least 2 rows, got 1");
  }
  let right = 0;
  for (let row = 1; row <= steps; row++) {
    const before = actual[row - 1];
    if (Math.sign(actual[row] - before) === Math.sign(predicted[row] - before)) right++;
  }
  return right / steps;
}
