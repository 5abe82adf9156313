import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/**
 * How near the pairs of two measurements of the same things lie to the line where both are equal (Lin's concordance correlation).
 *
 * @param yTrue - first measurement, length `n`
 * @param yPred - second measurement, length `n`
 * @param options - weights, each as often as a row counts
 * @returns correlation in `[-1, 1]`, higher is better, never further from 0 than Pearson's; `NaN` for a single row and for two constant
 * columns that are equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * concordanceCorrelation([3, -0.5, 2, 7], [2.5, 0, 2, 8]); // 0.97773475
 * @see torchmetrics.ConcordanceCorrCoef; Lin 1989, https://doi.org/10.2307/2532051
 */
export function concordanceCorrelation(yTrue: Numbers, yPred: Numbers, options: WeightOption = {}): number {
  const { actual, predicted, weight, checked } = readTargets("concordanceCorrelation", yTrue, yPred, options);
  const n = actual.length;
  const total = weight ? weight.reduce((sum, each) => sum + each, 0) : n;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    const w = (weight ? weight[i] : 1) / total;
    meanX += w * actual[i];
    meanY += w * predicted[i];
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i] : 1;
    const x = actual[i] - meanX;
    const y = predicted[i] - meanY;
    xx += w * x * x;
    yy += w * y * y;
    xy += w * x * y;
  }
  return checked((2 * xy) / (xx + yy + (total - 1) * (meanX - meanY) ** 2));
}
