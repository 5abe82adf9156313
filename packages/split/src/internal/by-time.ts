import { argsort, InvalidInputError } from "@productizeml/stats";
import { type FoldIds, partIds } from "./parts.ts";

/**
 * Cuts rows in order of time into consecutive parts of about the given sizes. A cut that would fall between rows of
 * one time moves to the nearer end of them.
 */
export function dealByTime(
  caller: string,
  time: ArrayLike<number> | ArrayLike<bigint>,
  sizes: Uint32Array,
): FoldIds {
  const times = asNumbers(caller, time);
  const n = times.length;
  const order = isSorted(times) ? null : argsort(times);
  const row = (rank: number): number => (order === null ? rank : (order[rank] as number));
  const ids = partIds(n, sizes.length);
  let wanted = 0;
  let start = 0;
  for (let k = 0; k < sizes.length; k++) {
    wanted += sizes[k] as number;
    const end = k === sizes.length - 1 ? n : nearestChange(times, row, start, wanted);
    for (let rank = start; rank < end; rank++) ids[row(rank)] = k;
    start = end;
  }
  return ids;
}

/** The rank nearest to `wanted`, not before `start`, at which a new time begins. */
function nearestChange(
  times: Float64Array,
  row: (rank: number) => number,
  start: number,
  wanted: number,
): number {
  const n = times.length;
  if (wanted >= n) return n;
  if (wanted <= start) return start;
  const time = times[row(wanted)] as number;
  let before = wanted;
  while (before > start && times[row(before - 1)] === time) before--;
  if (before === wanted) return wanted;
  let after = wanted;
  while (after < n && times[row(after)] === time) after++;
  return after - wanted < wanted - before ? after : before;
}

/** Times as doubles; 64-bit integers keep their order. */
function asNumbers(caller: string, time: ArrayLike<number> | ArrayLike<bigint>): Float64Array {
  const times = new Float64Array(time.length);
  for (let i = 0; i < times.length; i++) {
    const value = time[i];
    if (typeof value !== "bigint" && !Number.isFinite(value)) {
      throw new InvalidInputError(
        "not-finite",
        `${caller} requires a finite time in every row, got ${String(value)} at row ${i}`,
      );
    }
    times[i] = Number(value);
  }
  return times;
}

function isSorted(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) {
    if ((values[i] as number) < (values[i - 1] as number)) return false;
  }
  return true;
}
