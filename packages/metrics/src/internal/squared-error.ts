import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";
import { readTargets } from "./targets.ts";

/** The mean squared error, for every function that has one inside. */
export function squaredError(caller: string, yTrue: Numbers, yPred: Numbers, options: WeightOption): number {
  const { actual, predicted, weight, checked } = readTargets(caller, yTrue, yPred, options);
  return checked(weight ? weightedMean(actual, predicted, weight) : mean(actual, predicted));
}

function mean(actual: Float64Array, predicted: Float64Array): number {
  const n = actual.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    a += (actual[i] - predicted[i]) ** 2;
    b += (actual[i + 1] - predicted[i + 1]) ** 2;
    c += (actual[i + 2] - predicted[i + 2]) ** 2;
    d += (actual[i + 3] - predicted[i + 3]) ** 2;
  }
  for (; i < n; i++) a += (actual[i] - predicted[i]) ** 2;
  return (a + b + (c + d)) / n;
}

function weightedMean(actual: Float64Array, predicted: Float64Array, weight: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i] * (actual[i] - predicted[i]) ** 2;
    total += weight[i];
  }
  return sum / total;
}
