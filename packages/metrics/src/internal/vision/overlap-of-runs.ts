import { InvalidInputError } from "@productizeml/stats";
import { areaOfRuns, type Runs } from "./read-mask.ts";

/** Pixels of both over pixels of either; over those of the first alone where the second is a crowd. */
export function overlapOfRuns(caller: string, a: Runs, b: Runs, crowd: boolean): number {
  if (a.height !== b.height || a.width !== b.width) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires masks of one size, got ${a.height} x ${a.width} and ${b.height} x ${b.width}`,
    );
  }
  const both = sharedPixels(a.counts, b.counts);
  if (both === 0) return 0;
  return both / (crowd ? areaOfRuns(a) : areaOfRuns(a) + areaOfRuns(b) - both);
}

function sharedPixels(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  let endA = 0;
  let endB = 0;
  let at = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const next = Math.min(endA + a[i], endB + b[j]);
    if (i % 2 === 1 && j % 2 === 1) both += next - at;
    at = next;
    if (endA + a[i] === next) endA += a[i++];
    if (endB + b[j] === next) endB += b[j++];
  }
  return both;
}
