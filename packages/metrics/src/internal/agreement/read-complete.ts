import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { readMatrix } from "../score-rows.ts";

/** Reads ratings of which none is missing: at least 2 units and 2 raters. */
export function readComplete(caller: string, ratings: Matrix): Matrix<Float64Array> {
  const read = readMatrix(caller, "ratings", ratings);
  if (read.rows === 0)
    throw new InvalidInputError("empty-input", `${caller} requires at least 2 units, got 0`);
  if (read.rows < 2 || read.cols < 2) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least 2 units and 2 raters, got ${read.rows} and ${read.cols}`,
    );
  }
  return read;
}
