import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import { weights } from "../weights.ts";
import { checkBinary, positiveClass, readClasses } from "./binary.ts";
import { checkFinite, readFloats } from "./numbers.ts";

/** Scores of a task with one positive class, read. */
export interface BinaryScores {
  /** 1 for rows of the positive class, else 0. */
  readonly positive: Int32Array;
  readonly score: Float64Array;
  /** How many labels occur. */
  readonly classes: number;
  readonly weight: Float64Array | null;
}

/** Reads labels, scores and weights of a curve. */
export function readBinaryScores(
  caller: string,
  yTrue: Labels,
  yScore: Numbers,
  options: CurveOptions,
): BinaryScores {
  const targets = readClasses(caller, yTrue);
  const score = readFloats(caller, "yScore", yScore, targets.n);
  checkFinite(caller, "yScore", score);
  if (options.positiveLabel === undefined) checkBinary(caller, targets);
  const positive = targets.mark(positiveClass(caller, targets, options.positiveLabel));
  const weight = weights(caller, options.sampleWeight, targets.n);
  return { positive, score, classes: targets.classes.length, weight };
}
