import { checkMatrix, InvalidInputError, type Label, type Matrix, readLabels } from "@productizeml/stats";
import type { RatingCounts, Ratings } from "../../agreement/ratings.ts";
import type { ClassLabel } from "../../labels.ts";
import { compareLabels } from "../compare-labels.ts";

/** How many raters gave each unit each rating. */
export interface RatingTable {
  /** One row for each unit, one column for each category. */
  readonly counts: Matrix<Float64Array>;
  readonly categories: readonly ClassLabel[];
  /** The categories as numbers; `null` when they are not. */
  readonly values: readonly number[] | null;
}

/** Counts ratings of any form. */
export function readRatings(
  caller: string,
  ratings: Ratings,
  categories: readonly Label[] | undefined,
): RatingTable {
  const given = categories === undefined ? undefined : checkCategories(caller, categories);
  if ("counts" in ratings) return readCounts(caller, ratings, given);
  const { labels, units } = "data" in ratings ? fromMatrix(caller, ratings) : fromColumns(caller, ratings);
  if (units === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 unit, got 0`);
  const known = given ?? [...new Set(labels.filter(isGiven))].sort(compareLabels);
  if (known.some((label) => typeof label !== typeof known[0])) {
    throw new InvalidInputError(
      "mixed-labels",
      `${caller} requires ratings of one type, got ${known.join(", ")}`,
    );
  }
  const position = new Map(known.map((label, index) => [label, index]));
  const counts = new Float64Array(units * known.length);
  labels.forEach((label, i) => {
    if (!isGiven(label)) return;
    const column = position.get(label);
    if (column === undefined) {
      throw new InvalidInputError(
        "unknown-label",
        `${caller} requires categories that cover the ratings, got ${known.join(", ")} without ${label}`,
      );
    }
    counts[(i % units) * known.length + column]++;
  });
  return tableOf(counts, units, known);
}

function tableOf(counts: Float64Array, rows: number, categories: readonly ClassLabel[]): RatingTable {
  const values = categories.every((label) => typeof label === "number") ? categories : null;
  return { counts: { data: counts, rows, cols: categories.length }, categories, values };
}

/** Labels rater by rater, each with all units. */
interface Listed {
  readonly labels: readonly (ClassLabel | null)[];
  readonly units: number;
}

function fromMatrix(caller: string, ratings: Matrix): Listed {
  checkMatrix(caller, "ratings", ratings);
  const { data, rows, cols } = ratings;
  const labels: (number | null)[] = [];
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < rows; i++) {
      labels.push(givenNumber(caller, data[i * cols + j], i));
    }
  }
  return { labels, units: rows };
}

function fromColumns(caller: string, ratings: readonly Parameters<typeof readLabels>[0][]): Listed {
  const columns = ratings.map((column) => readLabels(column));
  const units = columns.length === 0 ? 0 : columns[0].length;
  columns.forEach((column, rater) => {
    if (column.length === units) return;
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${units} ratings of rater ${rater}, as many as of rater 0, got ${column.length}`,
    );
  });
  const labels = columns.flatMap((column) =>
    column.map((label, i) => (typeof label === "number" ? givenNumber(caller, label, i) : label)),
  );
  return { labels, units };
}

/** A number, or `null` for one that is missing. */
function givenNumber(caller: string, value: number, unit: number): number | null {
  if (Math.abs(value) === Number.POSITIVE_INFINITY) {
    throw new InvalidInputError(
      "not-finite",
      `${caller} requires finite ratings, got ${value} at row ${unit}`,
    );
  }
  return Number.isNaN(value) ? null : value + 0;
}

function readCounts(
  caller: string,
  { counts }: RatingCounts,
  given: readonly ClassLabel[] | undefined,
): RatingTable {
  checkMatrix(caller, "counts", counts);
  const { data, rows, cols } = counts;
  if (rows === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 unit, got 0`);
  const categories = given ?? Array.from({ length: cols }, (_, column) => column);
  if (categories.length !== cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${cols} categories, one for each column of counts, got ${categories.length}`,
    );
  }
  const read = Float64Array.from(data);
  const cell = read.findIndex((count) => !(Number.isInteger(count) && count >= 0));
  if (cell >= 0) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires counts that are whole and not negative, got ${read[cell]} at row ${Math.floor(cell / cols)}`,
    );
  }
  return tableOf(read, rows, categories);
}

function checkCategories(caller: string, categories: readonly Label[]): readonly ClassLabel[] {
  const known = categories.filter(isGiven);
  if (known.length === categories.length && new Set(known).size === known.length) return known;
  throw new InvalidInputError(
    "bad-option",
    `${caller} requires categories that are present and distinct, got ${categories.join(", ")}`,
  );
}

function isGiven(label: Label): label is ClassLabel {
  return label !== null;
}

/** Ratings of each unit. */
export function ratingsOfUnits({ data, rows, cols }: Matrix<Float64Array>): Float64Array {
  const sums = new Float64Array(rows);
  for (let cell = 0; cell < data.length; cell++) sums[Math.floor(cell / cols)] += data[cell];
  return sums;
}
