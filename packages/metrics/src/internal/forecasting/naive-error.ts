import { type Column, columnLength, InvalidInputError, requireInteger } from "@productizeml/stats";
import type { TrainingOptions } from "../../forecasting/training-options.ts";
import { checkFinite, readFloats } from "../numbers.ts";

/** What the seasonal naive forecast misses by on the training values: the mean distance, or the mean of its square. */
export function naiveError(caller: string, options: TrainingOptions, power: 1 | 2): number {
  const { yTrain, seasonalPeriod = 1 } = options;
  requireInteger(caller, "seasonalPeriod", seasonalPeriod, 1);
  const n = columnLength(yTrain as Column);
  if (n <= seasonalPeriod) {
    throw new InvalidInputError(
      n === 0 ? "empty-input" : "too-few-values",
      `${caller} requires yTrain of length at least ${seasonalPeriod + 1}, got ${n}`,
    );
  }
  const train = readFloats(caller, "yTrain", yTrain, n);
  checkFinite(caller, "yTrain", train);
  let sum = 0;
  for (let i = seasonalPeriod; i < n; i++) sum += Math.abs(train[i] - train[i - seasonalPeriod]) ** power;
  return sum / (n - seasonalPeriod);
}
