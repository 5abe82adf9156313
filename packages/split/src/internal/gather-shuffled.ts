import type { PartIds } from "./parts.ts";

/**
 * Positions of each part's rows, ascending, where every row has a part and neighbours are in different ones: without a
 * branch on the part, which would be guessed wrongly too often.
 */
export function gatherShuffled(ids: PartIds, parts: number): Uint32Array[] {
  return parts === 2 ? gatherBoth(ids) : scatter(ids, parts);
}

/** Every row is written to both lists, and kept where it belongs. */
function gatherBoth(ids: PartIds): Uint32Array[] {
  const n = ids.length;
  let seconds = 0;
  for (let i = 0; i < n; i++) seconds += ids[i] as number;
  const first = new Uint32Array(n - seconds + 1);
  const second = new Uint32Array(seconds + 1);
  let inFirst = 0;
  let inSecond = 0;
  for (let i = 0; i < n; i++) {
    const id = ids[i] as number;
    first[inFirst] = i;
    second[inSecond] = i;
    inFirst += 1 - id;
    inSecond += id;
  }
  return [first.slice(0, inFirst), second.slice(0, inSecond)];
}

function scatter(ids: PartIds, parts: number): Uint32Array[] {
  const starts = new Uint32Array(parts + 1);
  for (let i = 0; i < ids.length; i++) starts[(ids[i] as number) + 1]!++;
  for (let k = 1; k <= parts; k++) starts[k]! += starts[k - 1] as number;
  const next = starts.slice();
  const rows = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) rows[next[ids[i] as number]!++] = i;
  return Array.from({ length: parts }, (_, k) => rows.slice(starts[k], starts[k + 1]));
}
