import { overlapOfRuns } from "../overlap-of-runs.ts";
import type { Objects } from "./read-objects.ts";

/** Overlap of a detected and a true object; where the true one is a crowd, of the detected one's area alone. */
export type Overlap = (found: number, truth: number) => number;

/** Makes the function that compares boxes or masks. */
export function overlapOf({ caller, truth, found }: Objects): Overlap {
  const { mark } = truth;
  if (found.boxes.length > 0) return boxOverlap(found.boxes, truth.boxes, mark);
  return (f, t) => overlapOfRuns(caller, found.masks[f], truth.masks[t], mark[t] === 1);
}

function boxOverlap(a: Float64Array, b: Float64Array, crowd: Float64Array): Overlap {
  return (f, t) => {
    const i = 4 * f;
    const j = 4 * t;
    const width = Math.min(a[i] + a[i + 2], b[j] + b[j + 2]) - Math.max(a[i], b[j]);
    if (width <= 0) return 0;
    const height = Math.min(a[i + 1] + a[i + 3], b[j + 1] + b[j + 3]) - Math.max(a[i + 1], b[j + 1]);
    if (height <= 0) return 0;
    const both = width * height;
    const own = a[i + 2] * a[i + 3];
    return both / (crowd[t] === 1 ? own : own + b[j + 2] * b[j + 3] - both);
  };
}
