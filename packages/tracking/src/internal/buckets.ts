import type { Series } from "../store.ts";

/** A point as `[step, time, value]`; a value that is no number stands for NaN. */
export type Point = readonly [number, number, number | string];

/** Buckets that are being filled, in order of step. */
export class Buckets {
  readonly #series: Omit<Series, "total">;
  #filled = 0;
  #total = 0;

  constructor(size: number) {
    this.#series = {
      steps: new Float64Array(size),
      times: new Float64Array(size),
      min: new Float64Array(size).fill(Number.NaN),
      max: new Float64Array(size).fill(Number.NaN),
      last: new Float64Array(size),
      count: new Uint32Array(size),
    };
  }

  /** Adds a bucket whose points were drawn together elsewhere. */
  add(bucket: { step: number; time: number; min: number; max: number; last: number; count: number }): void {
    const { steps, times, min, max, last, count } = this.#series;
    const at = this.#filled++;
    steps[at] = bucket.step;
    times[at] = bucket.time;
    min[at] = bucket.min;
    max[at] = bucket.max;
    last[at] = bucket.last;
    count[at] = bucket.count;
    this.#total += bucket.count;
  }

  /** Adds a point to the bucket that was added last. */
  extend(time: number, value: number): void {
    const { times, min, max, last, count } = this.#series;
    const at = this.#filled - 1;
    times[at] = time;
    last[at] = value;
    count[at] = (count[at] as number) + 1;
    this.#total += 1;
    if (Number.isNaN(value)) return;
    if (!(value >= (min[at] as number))) min[at] = value;
    if (!(value <= (max[at] as number))) max[at] = value;
  }

  /** The buckets that hold points. */
  finish(): Series {
    const { steps, times, min, max, last, count } = this.#series;
    const used = this.#filled;
    return {
      steps: steps.slice(0, used),
      times: times.slice(0, used),
      min: min.slice(0, used),
      max: max.slice(0, used),
      last: last.slice(0, used),
      count: count.slice(0, used),
      total: this.#total,
    };
  }
}

/** First step of each of `buckets` buckets of equal width from step `first` to step `last`, and the step after the last one. */
export function bucketStarts(first: number, last: number, buckets: number): Float64Array {
  const width = (last - first + 1) / buckets;
  const starts = new Float64Array(buckets + 1);
  for (let b = 0; b < buckets; b++) starts[b] = first + Math.ceil(b * width);
  starts[buckets] = last + 1;
  return starts;
}

/**
 * Draws points, which come in order of step, together in at most `buckets` buckets of equal width.
 * Each point is its own bucket when there are no more points than buckets.
 */
export function drawTogether(points: readonly Point[], buckets: number): Series {
  const single = points.length <= buckets;
  const starts = bucketStarts(points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0, buckets);
  const drawn = new Buckets(Math.min(points.length, buckets));
  let next = Number.NEGATIVE_INFINITY;
  let bucket = 0;
  for (const [step, time, raw] of points) {
    const value = typeof raw === "string" ? Number.NaN : raw;
    if (single || step >= next) {
      while (bucket < buckets && step >= (starts[bucket] as number)) bucket++;
      next = starts[bucket] as number;
      drawn.add({ step, time, min: value, max: value, last: value, count: 1 });
    } else drawn.extend(time, value);
  }
  return drawn.finish();
}
