import { sortRows } from "@productizeml/stats";
import type { Room } from "./matcher.ts";
import type { ObjectList, Objects } from "./read-objects.ts";

/** Objects by class and image: those of class `c` in image `i` stand in `rows` from `starts[c * images + i]` to the next start. */
interface Cells {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

/** True and detected objects by class and image, the detected ones by falling score. */
export interface ObjectCells {
  readonly truth: Cells;
  readonly found: Cells;
}

/** Deals objects out to their class and image. */
export function cellsOf({ truth, found, classes, images }: Objects): ObjectCells {
  const byScore = sortRows(found.mark, { descending: true }).rows;
  return {
    truth: deal(truth, classes.length, images, null),
    found: deal(found, classes.length, images, byScore),
  };
}

function deal(list: ObjectList, classes: number, images: number, order: Uint32Array | null): Cells {
  const n = list.label.length;
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

/** What the fullest cells need room for. */
export function roomFor({ truth, found }: ObjectCells, limit: number): Room {
  let objects = 0;
  let detections = 0;
  let pairs = 0;
  for (let cell = 0; cell + 1 < truth.starts.length; cell++) {
    const n = truth.starts[cell + 1] - truth.starts[cell];
    const m = Math.min(limit, found.starts[cell + 1] - found.starts[cell]);
    objects = Math.max(objects, n);
    detections = Math.max(detections, m);
    pairs = Math.max(pairs, n * m);
  }
  return { objects, detections, pairs };
}
