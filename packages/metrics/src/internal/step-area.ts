import type { Scored } from "./sort-scored.ts";
import type { ThresholdCounts } from "./threshold-counts.ts";

/** Mean of the precision at each threshold by its gain in recall; `NaN` without positive rows. */
export function stepArea({ truePositives, falsePositives }: ThresholdCounts): number {
  let area = 0;
  let before = 0;
  for (let i = 0; i < truePositives.length; i++) {
    const tp = truePositives[i];
    area += ((tp - before) * tp) / (tp + falsePositives[i]);
    before = tp;
  }
  return area / before;
}

/** The same from sorted scores, without an array of thresholds. */
export function stepAreaOfScored({ above, below }: Scored): number {
  const first = sweep(above, -1, { area: 0, positives: 0, rows: 0 });
  const { area, positives } = sweep(below, 1, first);
  return area / positives;
}

interface Sweep {
  readonly area: number;
  readonly positives: number;
  readonly rows: number;
}

function sweep(values: Float64Array, step: 1 | -1, start: Sweep): Sweep {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  let { area, positives, rows } = start;
  let before = positives;
  for (let i = step < 0 ? values.length - 1 : 0, left = values.length; left > 0; i += step, left--) {
    positives += words[2 * i + 1] >>> 31;
    rows++;
    // Without another positive the area does not grow, whether a score ends here or not.
    if (positives === before || (left > 1 && Math.abs(values[i + step]) === Math.abs(values[i]))) continue;
    area += (positives - before) * (positives / rows);
    before = positives;
  }
  return { area, positives, rows };
}
