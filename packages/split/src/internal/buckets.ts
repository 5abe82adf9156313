import { InvalidInputError } from "@productizeml/stats";
import type { HashName } from "./bucket.ts";

/** The number of buckets of a hash that is divided with remainder: the sum of whole-number weights. */
export function requireBuckets(
  caller: string,
  hash: HashName,
  weights: readonly number[],
  most: number,
): number {
  const total = weights.reduce((a, b) => a + b, 0);
  if (!weights.every(Number.isInteger) || total > most) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires whole-number shares for ${hash}, at most ${most} in sum, got ${weights.join(" + ")}`,
    );
  }
  return total;
}
