import { sortRows } from "@productizeml/stats";
import type { ObjectList } from "./read-objects.ts";

/** Objects by class and image: those of class `c` in image `i` stand in `rows` from `starts[c * images + i]` to the next start. */
export interface Cells {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** Deals objects out to their class and image, in their given order, or by falling mark. */
export function cellsOf(list: ObjectList, classes: number, images: number, byMark: boolean): Cells {
  const n = list.label.length;
  const order = byMark ? sortRows(list.mark, { descending: true }).rows : null;
  const starts = new Int32Array(classes * images + 1);
  for (let i = 0; i < n; i++) starts[list.label[i] * images + list.image[i] + 1]++;
  for (let cell = 1; cell < starts.length; cell++) starts[cell] += starts[cell - 1];
  const next = starts.slice();
  const rows = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const row = order ? order[i] : i;
    rows[next[list.label[row] * images + list.image[row]]++] = row;
  }
  return { rows, starts };
}
