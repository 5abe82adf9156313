import { InvalidInputError } from "@productizeml/stats";
import type { PanopticImage } from "../../vision/panoptic-options.ts";

/** The segment of what belongs to no category. */
export const VOID = 0;

/** The segments of one image, that of void first. */
export interface Segments {
  /** Segment of each pixel. */
  readonly pixels: Int32Array;
  /** Place of each segment's category; -1 for void. */
  readonly categories: readonly number[];
  /** Pixels of each segment. */
  readonly areas: readonly number[];
}

/** Numbers the segments of an image. */
export function segmentsOf(
  caller: string,
  name: string,
  { categories, instances }: PanopticImage,
  place: ReadonlyMap<number, number>,
  things: number,
  allowUnknown: boolean,
): Segments {
  const n = categories.length;
  if (instances.length !== n) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name}.instances of length ${n}, got ${instances.length}`,
    );
  }
  const pixels = new Int32Array(n);
  const found: number[] = [-1];
  const areas: number[] = [0];
  const known = Array.from({ length: place.size }, () => new Map<number, number>());
  let segment = VOID;
  for (let i = 0; i < n; i++) {
    const same = i > 0 && categories[i] === categories[i - 1] && instances[i] === instances[i - 1];
    if (!same) {
      const at = place.get(categories[i]);
      if (at === undefined) {
        if (!allowUnknown) refuse(caller, name, categories[i], i);
        segment = VOID;
      } else {
        const instance = at < things ? instances[i] : 0;
        segment = known[at].get(instance) ?? found.length;
        if (segment === found.length) {
          known[at].set(instance, segment);
          found.push(at);
          areas.push(0);
        }
      }
    }
    pixels[i] = segment;
    areas[segment]++;
  }
  return { pixels, categories: found, areas };
}

function refuse(caller: string, name: string, category: number, pixel: number): never {
  throw new InvalidInputError(
    "unknown-label",
    `${caller} requires categories among things and stuffs in ${name}, got ${category} at pixel ${pixel}`,
  );
}
