import { type Column, InvalidInputError } from "@productizeml/stats";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { weights } from "../weights.ts";
import { readClasses } from "./binary.ts";
import { checkFinite, readFloats } from "./numbers.ts";

/** Scores of two classes, of which the greater is positive as in `rocAuc`. */
export interface TwoClasses {
  readonly positive: Int32Array;
  readonly score: Float64Array;
  readonly weight: Float64Array | null;
}

/** Reads labels of two classes, scores and weights. */
export function readTwoClasses(
  caller: string,
  yTrue: Labels,
  yScore: Numbers,
  sampleWeight: Column | undefined,
): TwoClasses {
  const targets = readClasses(caller, yTrue);
  if (targets.classes.length !== 2) {
    throw new InvalidInputError("bad-option", `${caller} requires 2 classes, got ${targets.classes.length}`);
  }
  const score = readFloats(caller, "yScore", yScore, targets.n);
  checkFinite(caller, "yScore", score);
  const positive = targets.mark(targets.classes[1]);
  return { positive, score, weight: weights(caller, sampleWeight, targets.n) };
}
