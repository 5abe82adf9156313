import type { JsonNumber, SeriesAnswer } from "../../src/internal/ui-api.ts";
import { get } from "./request.ts";

/** A range of steps, both ends included. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** One metric's history as exact extremes by bucket, ready to draw; what is not finite is `null` and counted. */
export interface Series {
  readonly steps: number[];
  readonly min: (number | null)[];
  readonly max: (number | null)[];
  readonly last: (number | null)[];
  readonly points: number;
  readonly notFinite: number;
  /** True when every point stands for itself. */
  readonly whole: boolean;
}

export async function getSeries(
  run: string,
  key: string,
  buckets: number,
  range: StepRange | undefined,
  signal: AbortSignal,
): Promise<Series> {
  const query = {
    run,
    key,
    buckets: String(buckets),
    ...(range && { from: String(range.from), to: String(range.to) }),
  };
  return toSeries(await get<SeriesAnswer>("ui-api/series", query, signal));
}

export function toSeries(answer: SeriesAnswer): Series {
  const last = answer.last.map(finite);
  return {
    steps: [...answer.steps],
    min: answer.min.map(finite),
    max: answer.max.map(finite),
    last,
    points: answer.total,
    notFinite: last.filter((value) => value === null).length,
    whole: answer.count.every((count) => count === 1),
  };
}

/** Smallest and largest finite value. */
export function extremes(series: Series): { min: number; max: number } | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (const value of series.min) if (value !== null && value < min) min = value;
  for (const value of series.max) if (value !== null && value > max) max = value;
  return min <= max ? { min, max } : undefined;
}

function finite(value: JsonNumber): number | null {
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
