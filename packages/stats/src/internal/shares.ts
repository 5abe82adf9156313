import { InvalidInputError } from "../errors.ts";
import { requireLength, requireSameLength, requireWeights } from "../require.ts";

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
  try {
    requireWeights(caller, name, counts, counts.length);
  } catch (cause) {
    throw new InvalidInputError("out-of-range", (cause as Error).message, { cause });
  }
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return Float64Array.from(counts, (count) => count / sum);
}
