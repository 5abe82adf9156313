import type { Objective } from "./objectives.ts";

/** Rows in order of their scores, from the highest. */
export interface RankedRows {
  readonly score: Float64Array;
  readonly positive: Int32Array;
}

/** Between which rows a threshold divides: those before the cut are predicted positive. */
export interface Cut {
  readonly rows: number;
  readonly value: number;
}

/** The cut of the greatest objective, of equal ones the highest threshold; a cut never divides equal scores. */
export function bestCut({ score, positive }: RankedRows, weight: Float64Array, objective: Objective): Cut {
  const { positives, negatives } = weighed(positive, weight, positive.length);
  let tp = 0;
  let fp = 0;
  let rows = 0;
  let value = objective(0, 0, positives, negatives);
  for (let i = 0; i < score.length; i++) {
    tp += weight[i] * positive[i];
    fp += weight[i] * (1 - positive[i]);
    if (i + 1 < score.length && score[i + 1] === score[i]) continue;
    const here = objective(tp, fp, positives - tp, negatives - fp);
    if (here <= value || Number.isNaN(here)) continue;
    value = here;
    rows = i + 1;
  }
  return { rows, value };
}

/** Weight of both classes among the first rows. */
export function weighed(
  positive: Int32Array,
  weight: Float64Array,
  rows: number,
): { readonly positives: number; readonly negatives: number } {
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < rows; i++) {
    positives += weight[i] * positive[i];
    negatives += weight[i] * (1 - positive[i]);
  }
  return { positives, negatives };
}

/** The objective at a cut. */
export function valueAt(
  { positive }: RankedRows,
  weight: Float64Array,
  rows: number,
  objective: Objective,
): number {
  const all = weighed(positive, weight, positive.length);
  const { positives: tp, negatives: fp } = weighed(positive, weight, rows);
  return objective(tp, fp, all.positives - tp, all.negatives - fp);
}

/** The threshold that a cut stands for: its last score, `Infinity` before the first row. */
export function thresholdOf({ score }: RankedRows, { rows, value }: Cut): number {
  if (Number.isNaN(value)) return Number.NaN;
  return rows === 0 ? Number.POSITIVE_INFINITY : score[rows - 1];
}
