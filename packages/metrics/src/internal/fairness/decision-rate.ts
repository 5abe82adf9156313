import type { RateOptions } from "../../fairness/rate-options.ts";
import type { Labels } from "../../labels.ts";
import { readOutcomes, tallyOutcomes } from "./outcomes.ts";
import { type Rate, rateOf } from "./rates.ts";

/** A rate over all rows. */
export function decisionRate(rate: Rate, yTrue: Labels, yPred: Labels, options: RateOptions): number {
  const { zeroDivision = 0 } = options;
  const tally = tallyOutcomes(readOutcomes(rate.name, yTrue, yPred, options));
  if (rate.trials(tally) === 0) {
    options.onUndefined?.({ metric: rate.name, reason: `no ${rate.lacking}`, value: zeroDivision });
  }
  return rateOf(rate, tally, zeroDivision);
}
