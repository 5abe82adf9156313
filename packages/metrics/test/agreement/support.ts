import type { Matrix } from "@productizeml/stats";
import { near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import type { Ratings } from "../../src/agreement/ratings.ts";

const MAX_RATERS = 4;

function rated(least: number, cell: fc.Arbitrary<number>): fc.Arbitrary<Matrix<number[]>> {
  return fc
    .tuple(
      fc.integer({ min: least, max: MAX_RATERS }),
      fc.array(fc.array(cell, { minLength: MAX_RATERS, maxLength: MAX_RATERS }), {
        minLength: 2,
        maxLength: 12,
      }),
    )
    .map(([cols, rows]) => ({ data: rows.flatMap((row) => row.slice(0, cols)), rows: rows.length, cols }));
}

/** Ratings 1 to 4 of two units at least, by two raters at least, none missing; the first two units have different ones. */
export const ratings: fc.Arbitrary<Matrix<number[]>> = rated(2, fc.integer({ min: 1, max: 4 })).map(
  (each) => ({
    ...each,
    data: each.data.map((value, i) => (i < 2 * each.cols ? 1 + Math.floor(i / each.cols) : value)),
  }),
);

/** The same, some of them missing. */
export const holed: fc.Arbitrary<Matrix<number[]>> = fc
  .tuple(ratings, fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }))
  .map(([each, missing]) => ({
    ...each,
    data: each.data.map((value, i) => (i >= 2 * each.cols && missing[i] ? Number.NaN : value)),
  }));

/** Columns of names, one for each rater. */
function asNames({ data, rows, cols }: Matrix<number[]>): (string | null)[][] {
  return Array.from({ length: cols }, (_, j) =>
    Array.from({ length: rows }, (_, i) => {
      const value = data[i * cols + j];
      return Number.isNaN(value) ? null : `rating ${value}`;
    }),
  );
}

/** The same units with the raters in another order. */
export function otherRaters(each: Matrix<number[]>): Matrix<number[]> {
  const { data, rows, cols } = each;
  return { rows, cols, data: data.map((_, i) => data[i - (i % cols) + (cols - 1 - (i % cols))]) };
}

/** The same ratings with the units in another order. */
function otherUnits(each: Matrix<number[]>): Matrix<number[]> {
  const { data, rows, cols } = each;
  return {
    rows,
    cols,
    data: data.map((_, i) => data[(rows - 1 - Math.floor(i / cols)) * cols + (i % cols)]),
  };
}

/** Laws of every measure that counts categories. */
export function countsCategories(
  measure: (ratings: Ratings) => unknown,
  made: fc.Arbitrary<Matrix<number[]>>,
): void {
  property("does not depend on the order of raters and units", made, (each) => {
    const options = { relative: 1e-9, absolute: 1e-12 };
    near(measure(otherRaters(each)), measure(each), options);
    near(measure(otherUnits(each)), measure(each), options);
  });

  property("is the same for names, and for counts", made, (each) => {
    near(measure(asNames(each)), measure(each), { relative: 1e-12 });
    near(measure(counted(each)), measure(each), { relative: 1e-12 });
  });
}

function counted({ data, rows, cols }: Matrix<number[]>): Ratings {
  const given = [...new Set(data.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
  const counts = Array.from({ length: rows }, (_, i) =>
    given.map((value) => data.slice(i * cols, (i + 1) * cols).filter((each) => each === value).length),
  );
  return { counts: { data: counts.flat(), rows, cols: given.length } };
}

/** One test for each kind of ratings that every measure that counts categories refuses. */
export function refusesBadRatings(
  name: string,
  measure: (ratings: Ratings, options?: { categories: readonly (string | number | null)[] }) => unknown,
): void {
  const pair = { data: [1, 2, 2, 2], rows: 2, cols: 2 };
  rejects(
    "no units",
    () => measure({ data: [], rows: 0, cols: 2 }),
    "empty-input",
    new RegExp(`^${name} requires`),
  );
  rejects("no raters", () => measure([]), "empty-input");
  rejects("no counts", () => measure({ counts: { data: [], rows: 0, cols: 2 } }), "empty-input");
  rejects("a matrix that is not full", () => measure({ data: [1, 2], rows: 2, cols: 2 }), "length-mismatch");
  rejects(
    "raters of different numbers of units",
    () => measure([["a"], ["a", "b"]]),
    "length-mismatch",
    /rater 1/,
  );
  rejects(
    "an infinite rating",
    () => measure({ data: [1, Infinity], rows: 1, cols: 2 }),
    "not-finite",
    /row 0/,
  );
  rejects(
    "an infinite label",
    () =>
      measure([
        [1, 2],
        [1, -Infinity],
      ]),
    "not-finite",
    /row 1/,
  );
  rejects("numbers among names", () => measure([["a", 1] as string[], ["a", "a"]]), "mixed-labels");
  rejects("half a count", () => measure({ counts: { data: [1.5, 1], rows: 1, cols: 2 } }), "out-of-range");
  rejects("a negative count", () => measure({ counts: { data: [2, -1], rows: 1, cols: 2 } }), "out-of-range");
  rejects(
    "categories without a rating",
    () => measure(pair, { categories: [1, 3] }),
    "unknown-label",
    /without 2/,
  );
  rejects("a category twice", () => measure(pair, { categories: [1, 2, 2] }), "bad-option");
  rejects("a missing category", () => measure(pair, { categories: [1, 2, null] }), "bad-option");
  rejects(
    "other categories than counts",
    () => measure({ counts: { data: [2, 0], rows: 1, cols: 2 } }, { categories: [1] }),
    "length-mismatch",
  );
}

/** One test for each kind of ratings that every measure refuses that needs all of them. */
export function refusesIncompleteRatings(measure: (ratings: Matrix) => unknown): void {
  rejects("no units", () => measure({ data: [], rows: 0, cols: 2 }), "empty-input");
  rejects("one unit", () => measure({ data: [1, 2], rows: 1, cols: 2 }), "too-few-values", /got 1 and 2/);
  rejects("one rater", () => measure({ data: [1, 2], rows: 2, cols: 1 }), "too-few-values", /got 2 and 1/);
  rejects("a missing rating", () => measure({ data: [1, Number.NaN, 2, 3], rows: 2, cols: 2 }), "not-finite");
  rejects("a matrix that is not full", () => measure({ data: [1, 2], rows: 2, cols: 2 }), "length-mismatch");
}
