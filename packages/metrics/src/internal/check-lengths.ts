import { InvalidInputError } from "@productizeml/stats";

/** Checks that two columns that belong together are of one length, and not empty. */
export function checkLengths(caller: string, name: string, expected: number, actual: number): void {
  if (actual !== expected) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name} of length ${expected}, got ${actual}`,
    );
  }
  if (actual === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
}
