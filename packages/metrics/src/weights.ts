import { type Column, columnLength, InvalidInputError, readNumbers } from "@productizeml/stats";
import { checkLengths } from "./internal/check-lengths.ts";

/** Option that most metrics share: how much each row counts. */
export interface WeightOption {
  /**
   * Weight of each row, length `n`, none negative and not all zero.
   *
   * @defaultValue every row counts 1
   */
  readonly sampleWeight?: Column;
}

/**
 * Reads and checks sample weights.
 *
 * @param caller - name of the public function that the error speaks for
 * @param sampleWeight - the option as given
 * @param n - number of rows
 * @returns the weights, or `null` when none were given
 * @throws InvalidInputError `length-mismatch`, `bad-weights`
 */
export function weights(caller: string, sampleWeight: Column | undefined, n: number): Float64Array | null {
  if (sampleWeight === undefined) return null;
  checkLengths(caller, "sampleWeight", n, columnLength(sampleWeight));
  const read = readNumbers(caller, "sampleWeight", sampleWeight);
  const weight = read instanceof Float64Array ? read : Float64Array.from(read);
  let total = 0;
  let lowest = 0;
  for (let i = 0; i < n; i++) {
    total += weight[i];
    lowest = Math.min(lowest, weight[i]);
  }
  if (lowest < 0 || !(total > 0 && total < Infinity)) {
    const index = weight.findIndex((value) => !(value >= 0 && value < Infinity));
    throw new InvalidInputError(
      "bad-weights",
      `${caller} requires finite sampleWeight that is not negative and has a positive finite sum, got ${
        index < 0 ? `a sum of ${total}` : `${weight[index]} at row ${index}`
      }`,
    );
  }
  return weight;
}
