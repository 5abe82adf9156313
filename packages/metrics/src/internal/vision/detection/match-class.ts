import type { Cells } from "./cells.ts";
import { AREAS } from "./coco.ts";
import type { Overlap } from "./overlaps.ts";
import type { Objects } from "./read-objects.ts";

/** A detection that is wrong, right, or does not count. */
export const WRONG = 0;
export const RIGHT = 1;
const IGNORED = 2;

/** The detections of one class after they were matched. */
export interface Matched {
  /** Detections, image after image, each image's by falling score. */
  readonly score: Float64Array;
  /** Rank of each among those of its image, from 0. */
  readonly rank: Int32Array;
  /** `fate[(area * thresholds + threshold) * n + i]` of detection `i`. */
  readonly fate: Uint8Array;
  /** True objects of each area that count. */
  readonly objects: Int32Array;
}

/** Matches the detections of one class in every image, for every area and overlap. */
export function matchClass(
  { truth, found, images }: Objects,
  label: number,
  trueCells: Cells,
  foundCells: Cells,
  overlap: Overlap,
  thresholds: readonly number[],
  limit: number,
): Matched {
  const first = label * images;
  let n = 0;
  for (let cell = first; cell < first + images; cell++) {
    n += Math.min(limit, foundCells.starts[cell + 1] - foundCells.starts[cell]);
  }
  const matched: Matched = {
    score: new Float64Array(n),
    rank: new Int32Array(n),
    fate: new Uint8Array(AREAS.length * thresholds.length * n),
    objects: new Int32Array(AREAS.length),
  };
  const least = Math.min(...thresholds, CERTAIN);
  let at = 0;
  for (let cell = first; cell < first + images; cell++) {
    const objects = trueCells.rows.subarray(trueCells.starts[cell], trueCells.starts[cell + 1]);
    const start = foundCells.starts[cell];
    const detections = foundCells.rows.subarray(start, Math.min(foundCells.starts[cell + 1], start + limit));
    for (let i = 0; i < detections.length; i++) {
      matched.score[at + i] = found.mark[detections[i]];
      matched.rank[at + i] = i;
    }
    const pairs = closePairs(detections, objects, overlap, least);
    for (let area = 0; area < AREAS.length; area++) {
      const [low, high] = AREAS[area];
      const ignored = Uint8Array.from(objects, (row) =>
        truth.mark[row] === 1 || truth.area[row] < low || truth.area[row] > high ? 1 : 0,
      );
      for (let i = 0; i < objects.length; i++) matched.objects[area] += 1 - ignored[i];
      for (let t = 0; t < thresholds.length; t++) {
        const fate = (area * thresholds.length + t) * n + at;
        const taken = new Uint8Array(objects.length);
        const start = Math.min(thresholds[t], CERTAIN);
        for (let i = 0; i < detections.length; i++) {
          const size = found.area[detections[i]];
          const match = bestMatch(pairs, i, start, objects, truth.mark, ignored, taken);
          if (match >= 0) {
            taken[match] = 1;
            matched.fate[fate + i] = ignored[match] === 1 ? IGNORED : RIGHT;
          } else if (size < low || size > high) matched.fate[fate + i] = IGNORED;
        }
      }
    }
    at += detections.length;
  }
  return matched;
}

/** An overlap from here on passes for 1. */
const CERTAIN = 1 - 1e-10;

/** Pairs that overlap enough for any threshold: those of detection `i` stand from `starts[i]` to `starts[i + 1]`. */
interface Pairs {
  readonly starts: Int32Array;
  readonly objects: number[];
  readonly overlaps: number[];
}

function closePairs(detections: Int32Array, objects: Int32Array, overlap: Overlap, least: number): Pairs {
  const pairs: Pairs = { starts: new Int32Array(detections.length + 1), objects: [], overlaps: [] };
  for (let i = 0; i < detections.length; i++) {
    for (let j = 0; j < objects.length; j++) {
      const value = overlap(detections[i], objects[j]);
      if (value < least) continue;
      pairs.objects.push(j);
      pairs.overlaps.push(value);
    }
    pairs.starts[i + 1] = pairs.objects.length;
  }
  return pairs;
}

/** The free object that overlaps a detection most, the last of equals; one that does not count only where no other overlaps enough. */
function bestMatch(
  pairs: Pairs,
  detection: number,
  threshold: number,
  objects: Int32Array,
  crowd: Float64Array,
  ignored: Uint8Array,
  taken: Uint8Array,
): number {
  for (let which = 0; which <= 1; which++) {
    let best = -1;
    let most = threshold;
    for (let pair = pairs.starts[detection]; pair < pairs.starts[detection + 1]; pair++) {
      const object = pairs.objects[pair];
      if (ignored[object] !== which || pairs.overlaps[pair] < most) continue;
      if (taken[object] === 1 && crowd[objects[object]] === 0) continue;
      most = pairs.overlaps[pair];
      best = object;
    }
    if (best >= 0) return best;
  }
  return -1;
}
