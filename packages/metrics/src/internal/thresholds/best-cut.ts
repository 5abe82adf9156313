import type { ThresholdCounts } from "../threshold-counts.ts";
import type { Objective } from "./objectives.ts";
import { totals } from "./operating-points.ts";

/** A threshold by its place among the distinct scores; -1 stands for the one above them all, which predicts nothing positive. */
export interface Cut {
  readonly index: number;
  readonly value: number;
}

/** The threshold of the greatest objective; of equal ones the highest. */
export function bestCut(counts: ThresholdCounts, objective: Objective): Cut {
  const { truePositives, falsePositives } = counts;
  const { positives, negatives } = totals(counts);
  let index = -1;
  let value = objective(0, 0, positives, negatives);
  for (let i = 0; i < truePositives.length; i++) {
    const tp = truePositives[i];
    const fp = falsePositives[i];
    const here = objective(tp, fp, positives - tp, negatives - fp);
    if (here <= value || Number.isNaN(here)) continue;
    value = here;
    index = i;
  }
  return { index, value };
}

/** The objective at a threshold. */
export function valueAt(counts: ThresholdCounts, index: number, objective: Objective): number {
  const { positives, negatives } = totals(counts);
  const tp = index < 0 ? 0 : counts.truePositives[index];
  const fp = index < 0 ? 0 : counts.falsePositives[index];
  return objective(tp, fp, positives - tp, negatives - fp);
}

/** The threshold that a cut stands for; `NaN` where nothing defines the objective. */
export function thresholdOf({ thresholds }: ThresholdCounts, { index, value }: Cut): number {
  if (Number.isNaN(value)) return Number.NaN;
  return index < 0 ? Number.POSITIVE_INFINITY : thresholds[index];
}
