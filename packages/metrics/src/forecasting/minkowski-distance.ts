import { InvalidInputError } from "@productizeml/stats";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link minkowskiDistance}. */
export interface MinkowskiDistanceOptions extends WeightOption {
  /**
   * Power that errors are raised to, at least 1: 1 sums distances, 2 is Euclid's.
   *
   * @defaultValue `2`
   */
  readonly p?: number;
}

/**
 * Distance between predicted and true values as points: the root of the sum of the errors' powers. It grows with the number of rows.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - power, weights
 * @returns distance in `[0, ∞)`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `p`
 * @example
 * minkowskiDistance([0, 0], [3, 4]); // 5
 * @see torchmetrics.functional.minkowski_distance, scipy.spatial.distance.minkowski
 */
export function minkowskiDistance(
  yTrue: Numbers,
  yPred: Numbers,
  options: MinkowskiDistanceOptions = {},
): number {
  const { p = 2 } = options;
  if (!(p >= 1 && p < Number.POSITIVE_INFINITY)) {
    throw new InvalidInputError(
      "out-of-range",
      `minkowskiDistance requires a finite p of at least 1, got ${p}`,
    );
  }
  const { actual, predicted, weight, checked } = readTargets("minkowskiDistance", yTrue, yPred, options);
  let sum = 0;
  for (let row = 0; row < actual.length; row++) {
    sum += (weight ? weight[row] : 1) * Math.abs(actual[row] - predicted[row]) ** p;
  }
  return checked(sum ** (1 / p));
}
