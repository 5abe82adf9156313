import { InvalidInputError, requireOption } from "@productizeml/stats";
import { type RatingTable, ratingsOfUnits, readRatings } from "../internal/agreement/rating-table.ts";
import type { Ratings, RatingsOption } from "./ratings.ts";

/** What can be said of the difference of two ratings: that there is one, its rank, its size, or its size for their sum. */
export type LevelOfMeasurement = "nominal" | "ordinal" | "interval" | "ratio";

/** Options of {@link krippendorffAlpha}. */
export interface KrippendorffAlphaOptions extends RatingsOption {
  /**
   * What the difference of two ratings means. All but `nominal` and `ordinal` need numbers, and `ordinal` needs numbers or `categories`.
   *
   * @defaultValue `"interval"`
   */
  readonly levelOfMeasurement?: LevelOfMeasurement;
}

/**
 * Agreement of any number of raters beyond chance, at any level of measurement, with missing ratings (Krippendorff's alpha).
 *
 * @param ratings - ratings or counts; units with fewer than 2 ratings do not count
 * @param options - level of measurement, categories
 * @returns alpha of at most 1, 0 for chance, negative for systematic disagreement; `NaN` when all ratings of units that were rated twice
 * are the same
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `unknown-label`, `bad-option`, `out-of-range`;
 * `too-few-values` for fewer than 2 categories, or when no unit was rated twice
 * @example
 * const ratings = { data: [1, 1, 2, 2, 3, 2, NaN, 3], rows: 4, cols: 2 };
 * krippendorffAlpha(ratings); // 0.7058823529411764
 * krippendorffAlpha([["a", "b", "b", null], ["a", "b", "a", "a"]], { levelOfMeasurement: "nominal" }); // 0.4444444444444444
 * @see krippendorff.alpha; Hayes and Krippendorff 2007, https://doi.org/10.1080/19312450709336664
 */
export function krippendorffAlpha(ratings: Ratings, options: KrippendorffAlphaOptions = {}): number {
  const { levelOfMeasurement: level = "interval" } = options;
  requireOption("krippendorffAlpha", "levelOfMeasurement", level, [
    "nominal",
    "ordinal",
    "interval",
    "ratio",
  ]);
  const table = readRatings("krippendorffAlpha", ratings, options.categories);
  checkLevel(table, level, options.categories !== undefined);
  checkEnough(table);
  const { together, ofValue } = coincidences(table);
  const categories = table.categories.length;
  const pairable = ofValue.reduce((sum, count) => sum + count, 0);
  const distance = distanceOf(level, table.values, ofValue);
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < categories; a++) {
    for (let b = 0; b < categories; b++) {
      if (a === b) continue;
      const apart = distance(a, b);
      observed += together[a * categories + b] * apart;
      expected += (ofValue[a] * ofValue[b] * apart) / (pairable - 1);
    }
  }
  return 1 - observed / expected;
}

/** Pairs of ratings of one unit, each unit's pairs weighing as much as its ratings. */
function coincidences({ counts }: RatingTable): { together: Float64Array; ofValue: Float64Array } {
  const { data, rows, cols } = counts;
  const ofUnits = ratingsOfUnits(counts);
  const together = new Float64Array(cols * cols);
  const ofValue = new Float64Array(cols);
  for (let i = 0; i < rows; i++) {
    if (ofUnits[i] < 2) continue;
    const row = i * cols;
    for (let a = 0; a < cols; a++) {
      if (data[row + a] === 0) continue;
      ofValue[a] += data[row + a];
      for (let b = 0; b < cols; b++) {
        together[a * cols + b] += (data[row + a] * (data[row + b] - (a === b ? 1 : 0))) / (ofUnits[i] - 1);
      }
    }
  }
  return { together, ofValue };
}

function distanceOf(
  level: LevelOfMeasurement,
  values: readonly number[] | null,
  ofValue: Float64Array,
): (a: number, b: number) => number {
  if (level === "nominal" || values === null) {
    return level === "nominal" ? () => 1 : ordinal(ofValue);
  }
  if (level === "ordinal") return ordinal(ofValue);
  if (level === "interval") return (a, b) => (values[a] - values[b]) ** 2;
  return (a, b) => {
    const sum = values[a] + values[b];
    return sum === 0 ? 0 : ((values[a] - values[b]) / sum) ** 2;
  };
}

/** Squared number of ratings between two, each end counting half. */
function ordinal(ofValue: Float64Array): (a: number, b: number) => number {
  const below = new Float64Array(ofValue.length);
  for (let i = 1; i < below.length; i++) below[i] = below[i - 1] + (ofValue[i - 1] + ofValue[i]) / 2;
  return (a, b) => (below[a] - below[b]) ** 2;
}

function checkLevel({ values }: RatingTable, level: LevelOfMeasurement, ordered: boolean): void {
  if (level === "nominal" || values !== null || (level === "ordinal" && ordered)) return;
  throw new InvalidInputError(
    "bad-option",
    `krippendorffAlpha requires numbers as ratings${
      level === "ordinal" ? ", or categories in order," : ""
    } for levelOfMeasurement "${level}", got other labels`,
  );
}

function checkEnough({ counts, categories }: RatingTable): void {
  if (categories.length < 2) {
    throw new InvalidInputError(
      "too-few-values",
      `krippendorffAlpha requires at least 2 categories, got ${categories.length}`,
    );
  }
  if (ratingsOfUnits(counts).some((ratings) => ratings >= 2)) return;
  throw new InvalidInputError(
    "too-few-values",
    "krippendorffAlpha requires a unit with at least 2 ratings, got none",
  );
}
