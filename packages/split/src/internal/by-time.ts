import { type PartIds, partIds } from "./parts.ts";
import { inOrder, type Times } from "./times.ts";

/**
 * Cuts rows in order of time into consecutive parts of about the given sizes. A cut that would fall between rows of
 * one time moves to the nearer end of them.
 */
export function dealByTime(caller: string, time: Times, sizes: Uint32Array): PartIds {
  const { times, rows } = inOrder(caller, "time", time);
  const n = times.length;
  const ids = partIds(n, sizes.length);
  let wanted = 0;
  let start = 0;
  for (let k = 0; k < sizes.length; k++) {
    wanted += sizes[k] as number;
    const end = k === sizes.length - 1 ? n : nearestChange(times, start, wanted);
    for (let rank = start; rank < end; rank++) ids[rows[rank] as number] = k;
    start = end;
  }
  return ids;
}

/** The rank nearest to `wanted`, not before `start`, at which a new time begins. */
function nearestChange(times: Float64Array, start: number, wanted: number): number {
  const n = times.length;
  if (wanted >= n) return n;
  if (wanted <= start) return start;
  const time = times[wanted];
  let before = wanted;
  while (before > start && times[before - 1] === time) before--;
  if (before === wanted) return wanted;
  let after = wanted;
  while (after < n && times[after] === time) after++;
  return after - wanted < wanted - before ? after : before;
}
