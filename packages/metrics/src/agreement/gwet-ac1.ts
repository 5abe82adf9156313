import { InvalidInputError } from "@productizeml/stats";
import { checkLevel } from "../internal/agreement/check-level.ts";
import { gwetCoefficient } from "../internal/agreement/gwet.ts";
import { ratingsOfUnits, readRatings } from "../internal/agreement/rating-table.ts";
import type { Ratings, RatingsOption } from "./ratings.ts";

/** Options of {@link gwetAc1}. */
export interface GwetAc1Options extends RatingsOption {
  /**
   * Confidence level of the interval, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
}

/** What {@link gwetAc1} and its weighted sister find. */
export interface GwetResult {
  /** The coefficient, at most 1, 0 for chance. */
  readonly value: number;
  /** Standard error over units; `NaN` for a single unit. */
  readonly standardError: number;
  /** Two-sided p-value of the hypothesis that there is no agreement beyond chance; `NaN` where the standard error is. */
  readonly pValue: number;
  /** Lower end of the confidence interval, by the t distribution; `NaN` where the standard error is. */
  readonly lower: number;
  /** Upper end, at most 1; `NaN` where the standard error is. */
  readonly upper: number;
  /** Share of the pairs of ratings of a unit that agree. */
  readonly observed: number;
  /** The share that chance would bring about. */
  readonly chance: number;
}

/**
 * Agreement of any number of raters on categories beyond chance, with missing ratings, that stays stable where one category is common
 * and kappa falls (Gwet's AC1).
 *
 * @param ratings - ratings or counts; units without a rating do not count
 * @param options - categories, confidence level
 * @returns the coefficient with its standard error, p-value and confidence interval
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `unknown-label`, `bad-option`, `out-of-range`;
 * `too-few-values` when no unit was rated twice
 * @example
 * gwetAc1([["a", "b", "b", "a"], ["a", "b", "a", "a"], ["a", "b", "b", "b"]]).value; // 0.33333333333333326
 * @see irrCAC.raw.CAC.gwet; Gwet 2008, https://doi.org/10.1348/000711006X126600
 */
export function gwetAc1(ratings: Ratings, options: GwetAc1Options = {}): GwetResult {
  const { level = 0.95 } = options;
  checkLevel("gwetAc1", level);
  const table = readRatings("gwetAc1", ratings, options.categories);
  if (!ratingsOfUnits(table.counts).some((count) => count >= 2)) {
    throw new InvalidInputError(
      "too-few-values",
      "gwetAc1 requires a unit with at least 2 ratings, got none",
    );
  }
  const size = table.categories.length;
  const same = Float64Array.from({ length: size * size }, (_, cell) => (cell % (size + 1) === 0 ? 1 : 0));
  return gwetCoefficient(table, same, level);
}
