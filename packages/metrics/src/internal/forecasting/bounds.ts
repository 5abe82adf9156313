import { type Column, columnLength, InvalidInputError } from "@productizeml/stats";
import type { Numbers } from "../../numbers.ts";
import { type WeightOption, weights } from "../../weights.ts";
import { checkFinite, readFloats } from "../numbers.ts";

/** Ends of predicted intervals, read. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly weight: Float64Array | null;
}

/** Reads the ends of intervals, of which no lower one lies above its upper one. */
export function readBounds(caller: string, lower: Numbers, upper: Numbers, options: WeightOption): Bounds {
  const n = columnLength(lower as Column);
  const low = readFloats(caller, "lower", lower, n);
  const high = readFloats(caller, "upper", upper, n);
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  checkFinite(caller, "lower", low);
  checkFinite(caller, "upper", high);
  const row = low.findIndex((value, i) => value > high[i]);
  if (row >= 0) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires lower at most upper, got ${low[row]} above ${high[row]} at row ${row}`,
    );
  }
  return { low, high, weight: weights(caller, options.sampleWeight, n) };
}

/** The same, with the true values that the intervals are for. */
export function readIntervals(
  caller: string,
  yTrue: Numbers,
  lower: Numbers,
  upper: Numbers,
  options: WeightOption,
): Bounds & { readonly actual: Float64Array } {
  const bounds = readBounds(caller, lower, upper, options);
  const actual = readFloats(caller, "yTrue", yTrue, bounds.low.length);
  checkFinite(caller, "yTrue", actual);
  return { ...bounds, actual };
}
