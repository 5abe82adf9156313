import { InvalidInputError } from "../errors.ts";
import { requireLength, requireSameLength } from "../require.ts";
import { requireCounts } from "./require-counts.ts";

/** Two lists of counts or shares over the same bins, each divided by its sum. */
export function readShares(
  caller: string,
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): [Float64Array, Float64Array] {
  requireLength(caller, "reference", reference);
  requireSameLength(caller, "reference", reference, "current", current);
  return [share(caller, "reference", reference), share(caller, "current", current)];
}

function share(caller: string, name: string, counts: ArrayLike<number>): Float64Array {
  const sum = requireCounts(caller, name, counts);
  if (sum === 0)
    throw new InvalidInputError("out-of-range", `${caller} requires ${name} with a positive sum, got 0`);
  return Float64Array.from(counts, (count) => count / sum);
}
