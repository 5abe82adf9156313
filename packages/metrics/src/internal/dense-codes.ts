/** Integers replaced by their rank among the distinct ones. */
export interface DenseCodes {
  readonly codes: Int32Array;
  /** The distinct integers, ascending. */
  readonly present: Int32Array;
}

/** Ranks integers among their distinct values: by a table where their range is narrow, else by sorting. */
export function denseCodes(values: Int32Array): DenseCodes {
  const n = values.length;
  if (n === 0) return { codes: new Int32Array(0), present: new Int32Array(0) };
  let min = values[0];
  let max = values[0];
  for (let i = 1; i < n; i++) {
    const value = values[i];
    min = Math.min(value, min);
    max = Math.max(value, max);
  }
  return max - min < 65_536 + 4 * n ? byTable(values, min, max) : bySorting(values);
}

function byTable(values: Int32Array, min: number, max: number): DenseCodes {
  const rank = new Int32Array(max - min + 1);
  for (let i = 0; i < values.length; i++) rank[values[i] - min] = 1;
  const present: number[] = [];
  for (let value = 0; value < rank.length; value++) {
    if (rank[value] === 1) {
      rank[value] = present.length;
      present.push(value + min);
    }
  }
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = rank[values[i] - min];
  return { codes, present: Int32Array.from(present) };
}

function bySorting(values: Int32Array): DenseCodes {
  const present = Int32Array.from(new Set(values)).sort();
  const rank = new Map<number, number>();
  for (let code = 0; code < present.length; code++) rank.set(present[code], code);
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = rank.get(values[i]) as number;
  return { codes, present };
}
