import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { type CoverageErrorOptions, coverageError } from "../../src/ranking/coverage-error.ts";
import cases from "../golden/coverage-error.json" with { type: "json" };
import { labelRows, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yScore: Matrix;
  readonly options: CoverageErrorOptions;
}

describe("coverageError", () => {
  golden("coverageError", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => coverageError(yTrue, yScore, options)),
  );

  property(
    "is at least the number of true labels, and that for scores that know them",
    labelRows,
    ({ yTrue, yScore }) => {
      const labels = yTrue.data.reduce((sum, label) => sum + label, 0) / yTrue.rows;
      expect(coverageError(yTrue, yScore)).toBeGreaterThanOrEqual(labels - 1e-12);
      near(coverageError(yTrue, yTrue), labels);
    },
  );

  const row = (...data: number[]) => ({ data, rows: 1, cols: data.length });
  rejects(
    "scores of another shape",
    () => coverageError(row(1, 0), row(1, 2, 3)),
    "length-mismatch",
    /coverageError requires yScore of 1 x 2, got 1 x 3/,
  );
  rejects("NaN", () => coverageError(row(1, 0), row(1, Number.NaN)), "not-finite", /yScore.data, got NaN/);
  rejects(
    "no rows",
    () => coverageError({ data: [], rows: 0, cols: 2 }, { data: [], rows: 0, cols: 2 }),
    "empty-input",
  );
  rejects("a single column", () => coverageError(row(1), row(1)), "too-few-values");
  rejects(
    "other values than 0 and 1",
    () => coverageError(row(1, 2), row(1, 2)),
    "bad-column",
    /got 2 at row 0/,
  );
});
