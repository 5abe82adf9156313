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

/** Refuses more rows than 32 bits count, before anything is allocated for them. */
export function checkRows(caller: string, name: string, rows: number): void {
  if (rows < 2 ** 31) return;
  throw new InvalidInputError(
    "too-many-values",
    `${caller} requires fewer than 2147483648 rows in ${name}, got ${rows}`,
  );
}
