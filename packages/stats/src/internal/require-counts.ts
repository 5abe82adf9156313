import { InvalidInputError } from "../errors.ts";

/** Refuses counts that are negative or not finite; gives their sum. */
export function requireCounts(caller: string, name: string, counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new InvalidInputError(
        "out-of-range",
        `${caller} requires finite ${name} of at least 0, got ${count} at index ${i}`,
      );
    }
    sum += count;
  }
  return sum;
}
