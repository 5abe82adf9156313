import { requireLength, requireSameLength } from "../require.ts";
import { type Column, columnLength, type Label, readLabels } from "../table.ts";

/** How often each pair of labels occurs, by the order of first appearance. */
export interface CrossTable {
  readonly data: Float64Array;
  readonly rows: number;
  readonly cols: number;
  readonly total: number;
  readonly rowSums: Float64Array;
  readonly colSums: Float64Array;
}

/** Counts pairs of labels; refuses columns of different length and empty ones. */
export function crossTable(caller: string, x: Column, y: Column): CrossTable {
  const total = columnLength(x);
  requireSameLength(caller, "x", { length: total }, "y", { length: columnLength(y) });
  requireLength(caller, "x", { length: total });
  const a = encode(x);
  const b = encode(y);
  const data = new Float64Array(a.size * b.size);
  const rowSums = new Float64Array(a.size);
  const colSums = new Float64Array(b.size);
  for (let i = 0; i < total; i++) {
    const row = a.codes[i]!;
    const col = b.codes[i]!;
    data[row * b.size + col]!++;
    rowSums[row]!++;
    colSums[col]!++;
  }
  return { data, rows: a.size, cols: b.size, total, rowSums, colSums };
}

function encode(column: Column): { codes: Uint32Array; size: number } {
  const positions = new Map<Label, number>();
  const codes = new Uint32Array(columnLength(column));
  let i = 0;
  for (const label of readLabels(column)) {
    let position = positions.get(label);
    if (position === undefined) {
      position = positions.size;
      positions.set(label, position);
    }
    codes[i++] = position;
  }
  return { codes, size: positions.size };
}
