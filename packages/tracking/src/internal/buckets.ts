import type { Series } from "../store.ts";

/** A point as `[step, time, value]`; a value that is no number stands for NaN. */
export type Point = readonly [number, number, number | string];

/**
 * Draws points, which come in order of step, together in at most `buckets` buckets of equal width from step `first` to step `last`.
 * Each point is its own bucket when there are no more points than buckets.
 */
export function drawTogether(
  points: Iterable<Point>,
  total: number,
  first: number,
  last: number,
  buckets: number,
): Series {
  const size = Math.min(total, buckets);
  const series = {
    steps: new Float64Array(size),
    times: new Float64Array(size),
    min: new Float64Array(size).fill(Number.NaN),
    max: new Float64Array(size).fill(Number.NaN),
    last: new Float64Array(size),
    count: new Uint32Array(size),
  };
  const single = total <= buckets;
  const perStep = buckets / (last - first + 1);
  let filled = -1;
  let current = -1;
  for (const [step, time, raw] of points) {
    const bucket = single ? current + 1 : Math.min(Math.floor((step - first) * perStep), buckets - 1);
    if (bucket !== current) {
      current = bucket;
      filled += 1;
      // A writer may have added points since they were counted.
      if (filled === size) break;
      series.steps[filled] = step;
    }
    const value = typeof raw === "string" ? Number.NaN : raw;
    series.times[filled] = time;
    series.last[filled] = value;
    series.count[filled] = (series.count[filled] as number) + 1;
    if (Number.isNaN(value)) continue;
    if (!(value >= (series.min[filled] as number))) series.min[filled] = value;
    if (!(value <= (series.max[filled] as number))) series.max[filled] = value;
  }
  const used = Math.min(filled + 1, size);
  return {
    steps: series.steps.slice(0, used),
    times: series.times.slice(0, used),
    min: series.min.slice(0, used),
    max: series.max.slice(0, used),
    last: series.last.slice(0, used),
    count: series.count.slice(0, used),
    total,
  };
}
