import type { Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { CurveOptions } from "../../ranking/curve-options.ts";
import { weights } from "../../weights.ts";
import { checkBinary, positiveClass, readClasses } from "../binary.ts";
import { readFloats } from "../numbers.ts";
import { checkUnitRange } from "../probabilities.ts";

/** Probabilities of one positive class, read. */
export interface BinaryProbabilities {
  /** 1 for rows of the positive class, else 0. */
  readonly positive: Int32Array;
  readonly probability: Float64Array;
  readonly weight: Float64Array | null;
}

/** Reads the labels of two classes, the probabilities of one of them, and weights. */
export function readBinaryProbabilities(
  caller: string,
  yTrue: Labels,
  yProb: Numbers,
  options: CurveOptions,
): BinaryProbabilities {
  const targets = readClasses(caller, yTrue);
  const probability = readFloats(caller, "yProb", yProb, targets.n);
  checkUnitRange(caller, probability);
  checkBinary(caller, targets);
  const positive = targets.mark(positiveClass(caller, targets, options.positiveLabel));
  return { positive, probability, weight: weights(caller, options.sampleWeight, targets.n) };
}
