import { type Column, columnLength, InvalidInputError } from "@productizeml/stats";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";
import { checkFinite, readFloats } from "./numbers.ts";

/** True and predicted values, read. */
export interface Targets {
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
  readonly weight: Float64Array | null;
  /** Passes the result through; looks for the bad row only when the result is not finite, so good rows pay nothing. */
  readonly checked: (result: number) => number;
}

/** Validates both columns and the weights. */
export function readTargets(caller: string, yTrue: Numbers, yPred: Numbers, options: WeightOption): Targets {
  const n = columnLength(yTrue as Column);
  const actual = readFloats(caller, "yTrue", yTrue, n);
  const predicted = readFloats(caller, "yPred", yPred, n);
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  const weight = weights(caller, options.sampleWeight, n);
  const checked = (result: number) => {
    if (!Number.isFinite(result) || weight) {
      checkFinite(caller, "yTrue", actual);
      checkFinite(caller, "yPred", predicted);
    }
    return result;
  };
  return { actual, predicted, weight, checked };
}

/** The same, for measures whose result may be finite where a value is not. */
export function readFiniteTargets(
  caller: string,
  yTrue: Numbers,
  yPred: Numbers,
  options: WeightOption,
): Targets {
  const targets = readTargets(caller, yTrue, yPred, options);
  checkFinite(caller, "yTrue", targets.actual);
  checkFinite(caller, "yPred", targets.predicted);
  return targets;
}
