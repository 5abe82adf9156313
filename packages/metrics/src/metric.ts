import type { UndefinedOption } from "./undefined.ts";
import type { WeightOption } from "./weights.ts";

/**
 * Any metric of this package that returns one number, or a function of your own with the same arguments:
 * `(yTrue, yPred, options) => f1(yTrue, yPred, { ...options, average: "macro" })`.
 *
 * @param yTrue - true labels or values
 * @param yPred - predicted labels, values or scores
 * @param options - weights, which the function must honour, and who is told of what is undefined
 * @returns the metric, `NaN` where it is undefined
 */
export type Metric<True, Predicted> = (
  yTrue: True,
  yPred: Predicted,
  options: WeightOption & UndefinedOption,
) => number;
