import { countOrderedPairs } from "./count-ordered-pairs.ts";
import { lendBuffers } from "./sort-buffers.ts";
import { sortScored } from "./sort-scored.ts";
import { type ThresholdCounts, thresholdCounts } from "./threshold-counts.ts";

/** Area under the ROC curve up to a false positive rate; `NaN` without rows of both classes. */
export function areaUnderRoc(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
  maxFpr: number,
): number {
  if (weight || maxFpr < 1) return partialArea(thresholdCounts(score, positive, weight), maxFpr);
  const { ordered, all } = countOrderedPairs(sortScored(score, positive, lendBuffers(score.length)));
  return ordered / all;
}

/** Trapezoid area under the ROC curve up to a false positive rate, rescaled as McClish does: 0.5 for chance, 1 for perfection. */
function partialArea({ truePositives, falsePositives }: ThresholdCounts, maxFpr: number): number {
  const last = truePositives.length - 1;
  const positives = truePositives[last];
  const negatives = falsePositives[last];
  const stop = maxFpr * negatives;
  let area = 0;
  let tp = 0;
  let fp = 0;
  for (let i = 0; i <= last && fp < stop; i++) {
    const width = falsePositives[i] - fp;
    const used = Math.min(width, stop - fp);
    const height = truePositives[i] - tp;
    const reached = width > 0 ? tp + (height * used) / width : truePositives[i];
    area += (used * (tp + reached)) / 2;
    tp = truePositives[i];
    fp = falsePositives[i];
  }
  const share = area / (positives * negatives);
  if (maxFpr === 1) return share;
  const chance = maxFpr ** 2 / 2;
  return 0.5 * (1 + (share - chance) / (maxFpr - chance));
}
