import { quantileSorted } from "@productizeml/stats";
import type { NumericBins, NumericSummary } from "../drift-report.ts";

/** Inner bins of a picture; two more hold what lies below and above them. */
export const PICTURE_BINS: number = 18;
/** Share in each of ten bins of the reference: the cuts of the population stability index. */
export const DECILES: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Between which quantiles of either side a picture has its inner bins. */
export const PICTURE_RANGE: readonly [low: number, high: number] = [0.01, 0.99];

/** Evenly spaced cuts from `low` to `high`; at whole numbers and a half when the values are whole, so that every bin holds equally many. */
function evenCuts(low: number, high: number, integers: boolean): number[] {
  const first = integers ? Math.floor(low) - 0.5 : low;
  const width = integers
    ? Math.max(1, Math.ceil((high - first) / PICTURE_BINS))
    : (high - low) / PICTURE_BINS;
  return Array.from({ length: PICTURE_BINS + 1 }, (_, i) => first + i * width);
}

/** Cuts for a picture of two sorted samples. */
export function pictureCuts(a: Float64Array, b: Float64Array): number[] {
  const sides = [a, b].filter((side) => side.length > 0);
  if (sides.length === 0) return [];
  const low = Math.min(...sides.map((side) => quantileSorted(side, PICTURE_RANGE[0])));
  const high = Math.max(...sides.map((side) => quantileSorted(side, PICTURE_RANGE[1])));
  return evenCuts(low, high, sides.every(areIntegers));
}

/** Bins with finite edges, without those that no value can fall into. */
export function closeBins(
  cuts: ArrayLike<number>,
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  min: number,
  max: number,
): NumericBins {
  if (Number.isNaN(min)) return { edges: [], reference: [], current: [] };
  const edges = [min];
  const counts: [number[], number[]] = [[], []];
  let pending: [number, number] = [0, 0];
  for (let i = 0; i <= cuts.length; i++) {
    pending = [pending[0] + reference[i]!, pending[1] + current[i]!];
    const edge = i < cuts.length ? Math.min(cuts[i]!, max) : max;
    const last = i === cuts.length;
    if (edge > edges.at(-1)! || (last && counts[0].length === 0)) {
      edges.push(edge);
      counts[0].push(pending[0]);
      counts[1].push(pending[1]);
      pending = [0, 0];
    }
  }
  return { edges, reference: counts[0], current: counts[1] };
}

/** Smallest and largest value of both sides; `NaN` when neither has any. */
export function extremes(a: NumericSummary, b: NumericSummary): [min: number, max: number] {
  if (a.count === 0) return [b.min, b.max];
  if (b.count === 0) return [a.min, a.max];
  return [Math.min(a.min, b.min), Math.max(a.max, b.max)];
}

function areIntegers(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isInteger(values[i])) return false;
  return true;
}
