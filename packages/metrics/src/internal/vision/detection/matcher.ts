import { AREAS } from "./coco.ts";
import type { Overlap } from "./overlaps.ts";
import type { Objects } from "./read-objects.ts";

/** A detection that is wrong, right, or does not count. */
export const WRONG = 0;
export const RIGHT = 1;
const IGNORED = 2;

/** An overlap from here on passes for 1. */
const CERTAIN = 1 - 1e-10;

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

/** Room that one image needs at most. */
export interface Room {
  readonly objects: number;
  readonly detections: number;
  readonly pairs: number;
}

/** Matches the detections of one image and class after the other, always in the same memory. */
export class Matcher {
  readonly #truth: Objects["truth"];
  readonly #found: Objects["found"];
  readonly #overlap: Overlap;
  readonly #thresholds: Float64Array;
  readonly #ignored: Uint8Array;
  readonly #taken: Uint8Array;
  /** Pairs that overlap enough for any threshold: those of detection `i` stand from `starts[i]` to `starts[i + 1]`. */
  readonly #starts: Int32Array;
  readonly #pairObject: Int32Array;
  readonly #pairOverlap: Float64Array;

  constructor({ truth, found }: Objects, overlap: Overlap, thresholds: readonly number[], room: Room) {
    this.#truth = truth;
    this.#found = found;
    this.#overlap = overlap;
    this.#thresholds = Float64Array.from(thresholds, (threshold) => Math.min(threshold, CERTAIN));
    this.#ignored = new Uint8Array(room.objects);
    this.#taken = new Uint8Array(room.objects);
    this.#starts = new Int32Array(room.detections + 1);
    this.#pairObject = new Int32Array(room.pairs);
    this.#pairOverlap = new Float64Array(room.pairs);
  }

  /** Writes the fate of an image's detections, from place `at` on, for every area and threshold. */
  match(detections: Int32Array, objects: Int32Array, matched: Matched, at: number): void {
    const pairs = this.#findPairs(detections, objects);
    for (let area = 0; area < AREAS.length; area++) {
      matched.objects[area] += this.#ignoreOutside(objects, area);
      this.#ignoreUnmatched(detections, matched, at, area);
      if (pairs > 0) this.#matchArea(detections, objects, matched, at, area);
    }
  }

  #findPairs(detections: Int32Array, objects: Int32Array): number {
    const least = this.#thresholds.reduce((min, each) => Math.min(min, each));
    let pairs = 0;
    for (let i = 0; i < detections.length; i++) {
      for (let j = 0; j < objects.length; j++) {
        const value = this.#overlap(detections[i], objects[j]);
        if (value < least) continue;
        this.#pairObject[pairs] = j;
        this.#pairOverlap[pairs++] = value;
      }
      this.#starts[i + 1] = pairs;
    }
    return pairs;
  }

  /** Marks the objects that do not count in an area, and counts the others. */
  #ignoreOutside(objects: Int32Array, area: number): number {
    const [low, high] = AREAS[area];
    let counting = objects.length;
    for (let j = 0; j < objects.length; j++) {
      const size = this.#truth.area[objects[j]];
      const ignored = this.#truth.mark[objects[j]] === 1 || size < low || size > high;
      this.#ignored[j] = ignored ? 1 : 0;
      if (ignored) counting--;
    }
    return counting;
  }

  /** Detections outside of an area do not count, unless they find something. */
  #ignoreUnmatched(detections: Int32Array, { fate, score }: Matched, at: number, area: number): void {
    const [low, high] = AREAS[area];
    const thresholds = this.#thresholds.length;
    for (let i = 0; i < detections.length; i++) {
      const size = this.#found.area[detections[i]];
      if (size >= low && size <= high) continue;
      for (let t = 0; t < thresholds; t++) fate[(area * thresholds + t) * score.length + at + i] = IGNORED;
    }
  }

  #matchArea(
    detections: Int32Array,
    objects: Int32Array,
    { fate, score }: Matched,
    at: number,
    area: number,
  ): void {
    const thresholds = this.#thresholds;
    for (let t = 0; t < thresholds.length; t++) {
      const first = (area * thresholds.length + t) * score.length + at;
      this.#taken.fill(0, 0, objects.length);
      for (let i = 0; i < detections.length; i++) {
        if (this.#starts[i] === this.#starts[i + 1]) continue;
        let match = this.#bestMatch(i, thresholds[t], objects, 0);
        // One that does not count is taken only where no other overlaps enough.
        if (match < 0) match = this.#bestMatch(i, thresholds[t], objects, 1);
        if (match < 0) continue;
        this.#taken[match] = 1;
        fate[first + i] = this.#ignored[match] === 1 ? IGNORED : RIGHT;
      }
    }
  }

  /** The free object that overlaps a detection most, the last of equals, among those that count or those that do not. */
  #bestMatch(detection: number, threshold: number, objects: Int32Array, ignored: 0 | 1): number {
    let best = -1;
    let most = threshold;
    for (let pair = this.#starts[detection]; pair < this.#starts[detection + 1]; pair++) {
      const object = this.#pairObject[pair];
      if (this.#ignored[object] !== ignored || this.#pairOverlap[pair] < most) continue;
      if (this.#taken[object] === 1 && this.#truth.mark[objects[object]] === 0) continue;
      most = this.#pairOverlap[pair];
      best = object;
    }
    return best;
  }
}
