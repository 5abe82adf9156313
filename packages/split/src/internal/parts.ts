import type { Integers } from "./integers.ts";

/** For each row the number of its part or fold, `-1` for none; as small as the number of parts allows. */
export type PartIds = Int8Array | Int16Array | Int32Array;

/** Room for the part of each of `rows` rows, all of them in part 0. */
export function partIds(rows: number, parts: number): PartIds {
  if (parts <= 127) return new Int8Array(rows);
  return parts <= 32_767 ? new Int16Array(rows) : new Int32Array(rows);
}

/** The part of each row, where the part of each row's code is known. */
export function codedIds(codes: Integers, partOf: ArrayLike<number>, parts: number): PartIds {
  const ids = partIds(codes.length, parts);
  for (let i = 0; i < codes.length; i++) ids[i] = partOf[codes[i] as number] as number;
  return ids;
}

/** Positions of each part's rows, ascending. */
export function gather(ids: PartIds, parts: number): Uint32Array[] {
  const { rowsOf } = byPart(ids, parts);
  return Array.from({ length: parts }, (_, part) => rowsOf(part));
}

/** Rows sorted by part. */
export interface RowsByPart {
  /** Positions of a part's rows, ascending. */
  readonly rowsOf: (part: number) => Uint32Array;
  /** Whether most rows are in the part of the row before them. */
  readonly inRuns: boolean;
}

/** Sorts rows by part, once for all parts; rows in one part after the other cost least. */
export function byPart(ids: PartIds, parts: number): RowsByPart {
  const n = ids.length;
  // Rows without a part are sorted before all others and left there.
  const starts = new Uint32Array(parts + 2);
  let runs = 0;
  for (let i = 0, from = 0; i < n; i++) {
    const id = ids[i] as number;
    if (i + 1 < n && ids[i + 1] === id) continue;
    starts[id + 2]! += i + 1 - from;
    from = i + 1;
    runs++;
  }
  for (let k = 1; k < starts.length; k++) starts[k]! += starts[k - 1] as number;
  const next = starts.slice();
  const rows = new Uint32Array(n);
  let last = -1;
  let at = 0;
  for (let i = 0; i < n; i++) {
    const id = ids[i] as number;
    if (id !== last) {
      next[last + 1] = at;
      at = next[id + 1] as number;
      last = id;
    }
    rows[at++] = i;
  }
  return { rowsOf: (part) => rows.slice(starts[part + 1], starts[part + 2]), inRuns: 8 * runs < n };
}

/** The positions from 0 to n - 1 that are not among the ascending `left` ones. */
export function without(n: number, left: Uint32Array): Uint32Array {
  const rest = new Uint32Array(n - left.length);
  let at = 0;
  let skipped = 0;
  for (; skipped < left.length; skipped++) {
    const end = (left[skipped] as number) - skipped;
    for (; at < end; at++) rest[at] = at + skipped;
  }
  for (; at < rest.length; at++) rest[at] = at + skipped;
  return rest;
}

/**
 * Positions of the rows that are not in a part of `size` rows, where the parts change too often for {@link without}: every row is written and
 * kept if it belongs there, since a branch on the part would be guessed wrongly too often.
 */
export function notIn(ids: PartIds, part: number, size: number): Uint32Array {
  const rows = new Uint32Array(ids.length - size);
  let at = 0;
  for (let i = 0; at < rows.length; i++) {
    rows[at] = i;
    const bits = (ids[i] as number) ^ part;
    at = (at + ((bits | -bits) >>> 31)) | 0;
  }
  return rows;
}
