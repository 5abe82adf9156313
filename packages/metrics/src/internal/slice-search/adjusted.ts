import { adjustPValues, createRng, requireInteger } from "@productizeml/stats";
import type { SliceAdjustment } from "../../find-slices.ts";
import type { Candidate } from "./candidates.ts";
import { type Tested, testerOf } from "./tester.ts";

/** P-values corrected for the number of slices. */
export function adjusted(
  candidates: readonly Candidate[],
  tested: readonly Tested[],
  losses: Float64Array,
  adjustment: SliceAdjustment,
  options: { readonly resamples?: number; readonly seed?: number },
): Float64Array {
  const pValues = Float64Array.from(tested, ({ pValue }) => pValue);
  return adjustment === "westfall-young"
    ? westfallYoung(candidates, pValues, losses, options)
    : adjustPValues(pValues, adjustment);
}

/**
 * Westfall and Young's step-down p-values: how often the least p-value, over this slice and all less sure ones, is as small when losses
 * are exchanged between rows.
 */
function westfallYoung(
  candidates: readonly Candidate[],
  pValues: Float64Array,
  losses: Float64Array,
  { resamples = 1000, seed = 0 }: { readonly resamples?: number; readonly seed?: number },
): Float64Array {
  requireInteger("findSlices", "resamples", resamples, 1, 2 ** 31);
  const rng = createRng(seed);
  const order = Uint32Array.from(pValues.keys()).sort((a, b) => pValues[a] - pValues[b]);
  const asSmall = new Float64Array(pValues.length);
  for (let time = 0; time < resamples; time++) {
    const { test } = testerOf(rng.shuffle(losses));
    let least = 1;
    for (let rank = order.length - 1; rank >= 0; rank--) {
      const index = order[rank];
      least = Math.min(least, test(candidates[index].rows).pValue);
      if (least <= pValues[index]) asSmall[index]++;
    }
  }
  let before = 0;
  const result = new Float64Array(pValues.length);
  for (const index of order) {
    before = Math.max(before, (asSmall[index] + 1) / (resamples + 1));
    result[index] = before;
  }
  return result;
}
