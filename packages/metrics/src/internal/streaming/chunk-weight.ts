import { type Column, columnLength, readNumbers } from "@productizeml/stats";
import { weights } from "../../weights.ts";

/** The weights of a chunk. Unlike the weights of all rows they may all be 0. */
export function chunkWeight(
  caller: string,
  sampleWeight: Column | undefined,
  n: number,
): Float64Array | null {
  if (sampleWeight === undefined) return null;
  if (n > 0 && columnLength(sampleWeight) === n) {
    const read = readNumbers(caller, "sampleWeight", sampleWeight);
    if (Array.prototype.every.call(read, (weight) => weight === 0)) return new Float64Array(n);
  }
  return weights(caller, sampleWeight, n);
}
