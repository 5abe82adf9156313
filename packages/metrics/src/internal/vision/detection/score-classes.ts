import { sortRows } from "@productizeml/stats";
import { cellsOf, type ObjectCells, roomFor } from "./cells.ts";
import { AREAS, RECALLS } from "./coco.ts";
import { type Matched, Matcher, RIGHT, WRONG } from "./matcher.ts";
import { overlapOf } from "./overlaps.ts";
import type { Objects } from "./read-objects.ts";

/** Precision and recall of one class; `NaN` where it has no true object. */
export interface ClassTable {
  /** Mean precision over the recalls: `precision[area * thresholds + threshold]`. */
  readonly precision: Float64Array;
  /** Recall of all detections, in the same places. */
  readonly recall: Float64Array;
  /** Recall of one detection for each image, of objects of any size, at each threshold. */
  readonly recallOf1: Float64Array;
  /** Recall of ten. */
  readonly recallOf10: Float64Array;
}

/** Matches and scores every class. */
export function scoreClasses(objects: Objects, thresholds: readonly number[], limit: number): ClassTable[] {
  const cells = cellsOf(objects);
  const matcher = new Matcher(objects, overlapOf(objects), thresholds, roomFor(cells, limit));
  return objects.classes.map((_, label) => {
    const matched = matchClass(objects, label, cells, matcher, thresholds.length, limit);
    return tableOf(matched, thresholds.length);
  });
}

function matchClass(
  { found, images }: Objects,
  label: number,
  cells: ObjectCells,
  matcher: Matcher,
  thresholds: number,
  limit: number,
): Matched {
  const first = label * images;
  const last = first + images;
  const { starts } = cells.found;
  let n = 0;
  for (let cell = first; cell < last; cell++) n += Math.min(limit, starts[cell + 1] - starts[cell]);
  const matched: Matched = {
    score: new Float64Array(n),
    rank: new Int32Array(n),
    fate: new Uint8Array(AREAS.length * thresholds * n),
    objects: new Int32Array(AREAS.length),
  };
  for (let cell = first, at = 0; cell < last; cell++) {
    const objects = cells.truth.rows.subarray(cells.truth.starts[cell], cells.truth.starts[cell + 1]);
    const end = Math.min(starts[cell + 1], starts[cell] + limit);
    const detections = cells.found.rows.subarray(starts[cell], end);
    for (let i = 0; i < detections.length; i++) {
      matched.score[at + i] = found.mark[detections[i]];
      matched.rank[at + i] = i;
    }
    matcher.match(detections, objects, matched, at);
    at += detections.length;
  }
  return matched;
}

function tableOf({ score, rank, fate, objects }: Matched, thresholds: number): ClassTable {
  const n = score.length;
  const order = sortRows(score, { descending: true }).rows;
  const cells = AREAS.length * thresholds;
  const precision = new Float64Array(cells).fill(Number.NaN);
  const recall = new Float64Array(cells).fill(Number.NaN);
  const right = new Int32Array(n);
  const counted = new Int32Array(n);
  for (let cell = 0; cell < cells; cell++) {
    const total = objects[Math.floor(cell / thresholds)];
    if (total === 0) continue;
    const kept = countUp(order, fate, cell * n, right, counted);
    recall[cell] = kept === 0 ? 0 : right[kept - 1] / total;
    precision[cell] = meanPrecision(right, counted, kept, total);
  }
  const first = (limit: number) =>
    Float64Array.from({ length: thresholds }, (_, t) => {
      let found = 0;
      for (let i = 0; i < n; i++) found += rank[i] < limit && fate[t * n + i] === RIGHT ? 1 : 0;
      return objects[0] === 0 ? Number.NaN : found / objects[0];
    });
  return { precision, recall, recallOf1: first(1), recallOf10: first(10) };
}

/** How many of the first detections that count are right, and how many there are. */
function countUp(
  order: Uint32Array,
  fate: Uint8Array,
  start: number,
  right: Int32Array,
  counted: Int32Array,
): number {
  let kept = 0;
  let hits = 0;
  for (let i = 0; i < order.length; i++) {
    const what = fate[start + order[i]];
    if (what !== RIGHT && what !== WRONG) continue;
    if (what === RIGHT) hits++;
    right[kept] = hits;
    counted[kept] = kept + 1;
    kept++;
  }
  return kept;
}

/** Precision at each recall, none below that at a higher one, averaged; 0 for recalls that are not reached. */
function meanPrecision(right: Int32Array, counted: Int32Array, kept: number, total: number): number {
  let sum = 0;
  let best = 0;
  let recall = RECALLS - 1;
  for (let i = kept - 1; i >= 0; i--) {
    best = Math.max(best, right[i] / (counted[i] + Number.EPSILON));
    const before = i === 0 ? -1 : right[i - 1] / total;
    const reached = right[i] / total;
    while (recall >= 0 && recallAt(recall) > reached) recall--;
    while (recall >= 0 && recallAt(recall) > before) {
      sum += best;
      recall--;
    }
  }
  return sum / RECALLS;
}

function recallAt(index: number): number {
  return index === RECALLS - 1 ? 1 : index * 0.01;
}
