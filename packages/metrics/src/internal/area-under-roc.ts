import { sortRows } from "@productizeml/stats";
import { countOrderedPairs } from "./count-ordered-pairs.ts";
import { isDescending } from "./is-descending.ts";
import { lendBuffers } from "./sort-buffers.ts";
import { sortScored } from "./sort-scored.ts";

/** Area under the ROC curve up to a false positive rate; `NaN` without rows of both classes. */
export function areaUnderRoc(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
  maxFpr: number,
): number {
  if (weight || maxFpr < 1) return partialArea(score, positive, weight, maxFpr);
  const { ordered, all } = countOrderedPairs(sortScored(score, positive, lendBuffers(score.length)));
  return ordered / all;
}

/** Trapezoid area under the ROC curve up to a false positive rate, rescaled as McClish does: 0.5 for chance, 1 for perfection. */
function partialArea(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
  maxFpr: number,
): number {
  const n = score.length;
  const rows = isDescending(score) ? null : sortRows(score, { descending: true }).rows;
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i] : 1;
    positives += w * positive[i];
    negatives += w * (1 - positive[i]);
  }
  const stop = maxFpr < 1 ? maxFpr * negatives : Number.POSITIVE_INFINITY;
  let area = 0;
  let tp = 0;
  let fp = 0;
  for (let i = 0; i < n && fp < stop; ) {
    const tied = score[rows ? rows[i] : i];
    let height = 0;
    let width = 0;
    for (; i < n; i++) {
      const row = rows ? rows[i] : i;
      if (score[row] !== tied) break;
      const w = weight ? weight[row] : 1;
      height += w * positive[row];
      width += w * (1 - positive[row]);
    }
    const used = Math.min(width, stop - fp);
    area += used * (tp + (width > 0 ? (height * used) / width / 2 : 0));
    tp += height;
    fp += width;
  }
  const share = area / (positives * negatives);
  if (maxFpr === 1) return share;
  const chance = maxFpr ** 2 / 2;
  return 0.5 * (1 + (share - chance) / (maxFpr - chance));
}
