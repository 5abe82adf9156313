import { sortRows } from "@productizeml/stats";
import { isDescending } from "./is-descending.ts";
import { type Scored, sortScored } from "./sort-scored.ts";

/** What lies at or above each distinct score, from the highest score down. */
export interface ThresholdCounts {
  /** The distinct scores, descending. */
  readonly thresholds: Float64Array;
  /** Weight of positive rows with a score of at least the threshold. */
  readonly truePositives: Float64Array;
  /** Weight of negative rows with a score of at least the threshold. */
  readonly falsePositives: Float64Array;
}

/** Counts both classes at every distinct score. Rows of weight 0 are left out, as in scikit-learn. */
export function thresholdCounts(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
): ThresholdCounts {
  return weight ? weightedCounts(score, positive, weight) : scoredCounts(sortScored(score, positive));
}

function scoredCounts({ above, below }: Scored): ThresholdCounts {
  const n = above.length + below.length;
  const counts = {
    thresholds: new Float64Array(n),
    truePositives: new Float64Array(n),
    falsePositives: new Float64Array(n),
  };
  const size = sweep(below, 1, sweep(above, -1, 0, counts), counts);
  return trimmed(counts, size);
}

/** Adds the counts of one part; `step` is -1 for scores of at least 0, which are read from the end. */
function sweep(values: Float64Array, step: 1 | -1, offset: number, counts: ThresholdCounts): number {
  const { thresholds, truePositives, falsePositives } = counts;
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const n = values.length;
  let size = offset;
  let positives = offset === 0 ? 0 : truePositives[offset - 1];
  let rows = offset === 0 ? 0 : positives + falsePositives[offset - 1];
  for (let i = step < 0 ? n - 1 : 0, left = n; left > 0; i += step, left--) {
    positives += words[2 * i + 1] >>> 31;
    rows++;
    const magnitude = Math.abs(values[i]);
    if (left > 1 && Math.abs(values[i + step]) === magnitude) continue;
    thresholds[size] = step < 0 ? magnitude : -magnitude;
    truePositives[size] = positives;
    falsePositives[size] = rows - positives;
    size++;
  }
  return size;
}

function weightedCounts(score: Float64Array, positive: Int32Array, weight: Float64Array): ThresholdCounts {
  const n = score.length;
  const rows = isDescending(score) ? null : sortRows(score, { descending: true }).rows;
  const thresholds = new Float64Array(n);
  const truePositives = new Float64Array(n);
  const falsePositives = new Float64Array(n);
  let tp = 0;
  let fp = 0;
  let tied = 0;
  let size = 0;
  for (let i = 0; i < n; i++) {
    const row = rows ? rows[i] : i;
    const w = weight[row];
    tp += w * positive[row];
    fp += w * (1 - positive[row]);
    tied += w;
    if (i + 1 < n && score[rows ? rows[i + 1] : i + 1] === score[row]) continue;
    thresholds[size] = score[row];
    truePositives[size] = tp;
    falsePositives[size] = fp;
    size += tied > 0 ? 1 : 0;
    tied = 0;
  }
  return trimmed({ thresholds, truePositives, falsePositives }, size);
}

function trimmed(counts: ThresholdCounts, size: number): ThresholdCounts {
  return {
    thresholds: counts.thresholds.subarray(0, size),
    truePositives: counts.truePositives.subarray(0, size),
    falsePositives: counts.falsePositives.subarray(0, size),
  };
}

/** The counts at the given thresholds. */
export function pick(counts: ThresholdCounts, kept: Int32Array): ThresholdCounts {
  const { thresholds, truePositives, falsePositives } = counts;
  const picked = {
    thresholds: new Float64Array(kept.length),
    truePositives: new Float64Array(kept.length),
    falsePositives: new Float64Array(kept.length),
  };
  for (let i = 0; i < kept.length; i++) {
    picked.thresholds[i] = thresholds[kept[i]];
    picked.truePositives[i] = truePositives[kept[i]];
    picked.falsePositives[i] = falsePositives[kept[i]];
  }
  return picked;
}
