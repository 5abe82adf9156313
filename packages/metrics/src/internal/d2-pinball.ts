import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";
import { explainedShare, tooFewRows } from "./explained-share.ts";
import { pinball } from "./pinball.ts";
import { readFiniteTargets } from "./targets.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/** What pinball loss leaves of the loss of the target's own quantile. */
export function pinballShare(
  caller: string,
  yTrue: Numbers,
  yPred: Numbers,
  alpha: number,
  options: WeightOption & UndefinedOption,
): number {
  const { actual, predicted, weight } = readFiniteTargets(caller, yTrue, yPred, options);
  if (actual.length < 2) return tooFewRows(caller, options);
  const constant = new Float64Array(actual.length).fill(weightedQuantile(actual, weight, alpha));
  const loss = pinball(actual, predicted, weight, alpha);
  return explainedShare(caller, loss, pinball(actual, constant, weight, alpha), options);
}
