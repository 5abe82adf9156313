import { InvalidInputError } from "@productizeml/stats";
import { readFiniteTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link criticalSuccessIndex}. */
export interface CriticalSuccessIndexOptions extends WeightOption, UndefinedOption {
  /** From this value on it is an event: rain, a peak, an alarm. */
  readonly threshold: number;
}

/**
 * Share of the events, forecast or true, that were both: the threat score of weather forecasts.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - threshold, weights
 * @returns share in `[0, 1]`, higher is better; 0 where no value reaches the threshold, of which `onUndefined` is told
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `threshold`
 * @example
 * criticalSuccessIndex([0.2, 0.7, 0.9], [0.6, 0.8, 0.1], { threshold: 0.5 }); // 0.3333333333333333
 * @see torchmetrics.functional.regression.critical_success_index
 */
export function criticalSuccessIndex(
  yTrue: Numbers,
  yPred: Numbers,
  options: CriticalSuccessIndexOptions,
): number {
  const caller = "criticalSuccessIndex";
  const { threshold } = options;
  if (!Number.isFinite(threshold)) {
    throw new InvalidInputError("out-of-range", `${caller} requires a finite threshold, got ${threshold}`);
  }
  const { actual, predicted, weight } = readFiniteTargets(caller, yTrue, yPred, options);
  let hits = 0;
  let events = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    if (actual[row] >= threshold && predicted[row] >= threshold) hits += w;
    if (actual[row] >= threshold || predicted[row] >= threshold) events += w;
  }
  if (events > 0) return hits / events;
  options.onUndefined?.({ metric: caller, reason: "no value reaches the threshold", value: 0 });
  return 0;
}
