import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";
import { readTargets } from "./targets.ts";

/** The mean squared error, for every function that has one inside. */
export function squaredError(caller: string, yTrue: Numbers, yPred: Numbers, options: WeightOption): number {
  const { actual, predicted, weight, checked } = readTargets(caller, yTrue, yPred, options);
  return checked(weight ? weightedMean(actual, predicted, weight) : mean(actual, predicted));
}

/** Two sums take turns, so that neither waits for itself. */
function mean(actual: Float64Array, predicted: Float64Array): number {
  const n = actual.length;
  const pairs = n - (n % 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i += 2) {
    even += (actual[i] - predicted[i]) ** 2;
    odd += (actual[i + 1] - predicted[i + 1]) ** 2;
  }
  for (let i = pairs; i < n; i++) even += (actual[i] - predicted[i]) ** 2;
  return (even + odd) / n;
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
