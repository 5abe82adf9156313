import { requireOption } from "@productizeml/stats";
import { mean, meanSquare, meanSquaredDistance } from "../internal/forecasting/mean-square.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link normalizedRootMeanSquaredError}. */
export interface NormalizedRootMeanSquaredErrorOptions extends WeightOption {
  /**
   * What the error is a share of: the true values' mean, range, standard deviation, or the root of their summed squares.
   *
   * @defaultValue `"mean"`
   */
  readonly normalization?: "mean" | "range" | "std" | "l2";
}

/**
 * Root mean squared error as a share of the true values' size or spread, so that targets of different scales compare.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - normalization, weights
 * @returns error, lower is better, in `[0, ∞)` but below 0 for a negative mean; infinite or `NaN` where what it is divided by is 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * normalizedRootMeanSquaredError([1, 2, 3], [1, 2, 5], { normalization: "range" }); // 0.5773502691896257
 * @see torchmetrics.functional.normalized_root_mean_squared_error
 */
export function normalizedRootMeanSquaredError(
  yTrue: Numbers,
  yPred: Numbers,
  options: NormalizedRootMeanSquaredErrorOptions = {},
): number {
  const caller = "normalizedRootMeanSquaredError";
  const { normalization = "mean" } = options;
  requireOption(caller, "normalization", normalization, ["mean", "range", "std", "l2"]);
  const { actual, predicted, weight, checked } = readTargets(caller, yTrue, yPred, options);
  const error = meanSquaredDistance(actual, predicted, weight);
  return checked(Math.sqrt(error) / SIZES[normalization](actual, weight));
}

type Size = (values: Float64Array, weight: Float64Array | null) => number;

const SIZES: Readonly<Record<"mean" | "range" | "std" | "l2", Size>> = { mean, range, std, l2 };

function range(values: Float64Array, weight: Float64Array | null): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    if (weight?.[row] === 0) continue;
    least = Math.min(least, values[row]);
    most = Math.max(most, values[row]);
  }
  return most - least;
}

function std(values: Float64Array, weight: Float64Array | null): number {
  return Math.sqrt(meanSquare(values, mean(values, weight), weight));
}

function l2(values: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += (weight ? weight[row] : 1) * values[row] ** 2;
  return Math.sqrt(sum);
}
