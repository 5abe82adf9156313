import { sortRows } from "@productizeml/stats";
import type { RowCosts } from "./costs.ts";

/** Rows from the highest score to the lowest: acting on a threshold is acting on the first so many, the cut. */
export interface RankedCosts {
  readonly scores: Float64Array;
  /** What each row costs when it is not acted on. */
  readonly waiting: Float64Array;
  /** What acting adds to it. */
  readonly change: Float64Array;
}

/** Puts the rows' costs in order of their scores. */
export function rankCosts(yScore: ArrayLike<number>, costs: RowCosts): RankedCosts {
  const { values: scores, rows } = sortRows(yScore, { descending: true });
  const waiting = new Float64Array(scores.length);
  const change = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) {
    const row = rows[i] as number;
    waiting[i] = costs.waiting[row] as number;
    change[i] = (costs.acting[row] as number) - (costs.waiting[row] as number);
  }
  return { scores, waiting, change };
}

/** The first cut of least cost, when row `i` stands for `weights[i]` rows; a cut never divides equal scores. */
export function cheapestCut({ scores, change }: RankedCosts, weights: Float64Array): number {
  let cost = 0;
  let least = 0;
  let cut = 0;
  for (let i = 0; i < scores.length; i++) {
    cost += (weights[i] as number) * (change[i] as number);
    if (cost < least && (i + 1 === scores.length || scores[i + 1] !== scores[i])) {
      least = cost;
      cut = i + 1;
    }
  }
  return cut;
}

/** The threshold that acts on the rows before the cut. */
export function thresholdAt({ scores }: RankedCosts, cut: number): number {
  return cut === 0 ? Infinity : (scores[cut - 1] as number);
}

/** Mean cost of a row when those before the cut are acted on. */
export function costAt({ waiting, change }: RankedCosts, cut: number, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < waiting.length; i++) {
    const weight = weights[i] as number;
    sum += weight * ((waiting[i] as number) + (i < cut ? (change[i] as number) : 0));
    total += weight;
  }
  return sum / total;
}
