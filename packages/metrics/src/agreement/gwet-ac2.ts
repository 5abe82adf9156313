import { InvalidInputError, requireOption } from "@productizeml/stats";
import { checkLevel } from "../internal/agreement/check-level.ts";
import { gwetCoefficient } from "../internal/agreement/gwet.ts";
import { ratingsOfUnits, readRatings } from "../internal/agreement/rating-table.ts";
import { agreementWeights } from "../internal/agreement/rating-weights.ts";
import type { GwetAc1Options, GwetResult } from "./gwet-ac1.ts";
import type { Ratings } from "./ratings.ts";

/** Options of {@link gwetAc2}. */
export interface GwetAc2Options extends GwetAc1Options {
  /**
   * How much two ratings that differ still agree: by their distance, its square or root, their ranks, their ratio, on a circle, or more
   * apart the nearer both are to one end. Labels that are not numbers stand for 1, 2, 3 and so on.
   */
  readonly weights: "linear" | "quadratic" | "ordinal" | "radical" | "ratio" | "circular" | "bipolar";
}

/**
 * {@link gwetAc1} where ratings that are near each other agree in part (Gwet's AC2).
 *
 * @param ratings - ratings or counts; units without a rating do not count
 * @param options - weights, categories, confidence level
 * @returns the coefficient with its standard error, p-value and confidence interval
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `unknown-label`, `bad-option`, `out-of-range`;
 * `too-few-values` for fewer than 2 categories, or when no unit was rated twice
 * @example
 * const ratings = { data: [1, 1, 2, 2, 3, 2, NaN, 3], rows: 4, cols: 2 };
 * gwetAc2(ratings, { weights: "linear" }).value; // 0.6321839080459771
 * @see irrCAC.raw.CAC.gwet; Gwet 2014, Handbook of Inter-Rater Reliability
 */
export function gwetAc2(ratings: Ratings, options: GwetAc2Options): GwetResult {
  const { level = 0.95, weights } = options;
  const known = ["linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar"];
  requireOption("gwetAc2", "weights", weights, known);
  checkLevel("gwetAc2", level);
  const table = readRatings("gwetAc2", ratings, options.categories);
  if (table.categories.length < 2) {
    throw new InvalidInputError(
      "too-few-values",
      `gwetAc2 requires at least 2 categories, got ${table.categories.length}`,
    );
  }
  if (!ratingsOfUnits(table.counts).some((count) => count >= 2)) {
    throw new InvalidInputError(
      "too-few-values",
      "gwetAc2 requires a unit with at least 2 ratings, got none",
    );
  }
  const values = table.values ?? table.categories.map((_, index) => index + 1);
  return gwetCoefficient(table, agreementWeights("gwetAc2", weights, values), level);
}
