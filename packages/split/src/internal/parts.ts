/** For each row the number of its part or fold, `-1` for none; as small as the number of parts allows. */
export type PartIds = Int8Array | Int16Array | Int32Array;

/** Room for the part of each of `rows` rows, all of them in part 0. */
export function partIds(rows: number, parts: number): PartIds {
  if (parts <= 127) return new Int8Array(rows);
  return parts <= 32_767 ? new Int16Array(rows) : new Int32Array(rows);
}

/** The part of each row, where the part of each row's code is known. */
export function codedIds(codes: Int32Array, partOf: ArrayLike<number>, parts: number): PartIds {
  const ids = partIds(codes.length, parts);
  for (let i = 0; i < codes.length; i++) ids[i] = partOf[codes[i] as number] as number;
  return ids;
}

/** Positions of each part's rows, ascending. */
export function gather(ids: PartIds, parts: number): Uint32Array[] {
  const sizes = new Uint32Array(parts);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >= 0) sizes[id]!++;
  }
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(parts);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >= 0) rows[id]![next[id]!++] = i;
  }
  return rows;
}

/**
 * Positions of the rows that are in one part, and of those that are not. Every row is written to both lists and kept
 * where it belongs: a branch on the part would be guessed wrongly too often.
 */
export function rowsOf(ids: PartIds, part: number): { train: Uint32Array; test: Uint32Array } {
  const n = ids.length;
  let others = 0;
  for (let i = 0; i < n; i++) others = (others + differs(ids[i] as number, part)) | 0;
  const tests = n - others;
  const test = new Uint32Array(tests);
  const train = new Uint32Array(others);
  let inTest = 0;
  let inTrain = 0;
  for (let i = 0; i < n; i++) {
    const other = differs(ids[i] as number, part);
    if (inTest < tests) test[inTest] = i;
    if (inTrain < others) train[inTrain] = i;
    inTest = (inTest + 1 - other) | 0;
    inTrain = (inTrain + other) | 0;
  }
  return { train, test };
}

/** 1 for two integers that differ, 0 for equal ones, without a branch. */
function differs(a: number, b: number): number {
  const bits = a ^ b;
  return (bits | -bits) >>> 31;
}
