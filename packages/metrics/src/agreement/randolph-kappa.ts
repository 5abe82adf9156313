import { fleissAgreement } from "../internal/agreement/fleiss.ts";
import type { Ratings, RatingsOption } from "./ratings.ts";

/**
 * Agreement of several raters on categories, beyond what would come about if all categories were as likely (Randolph's free-marginal
 * kappa). Give `categories` where one of them was never chosen.
 *
 * @param ratings - ratings or counts, as many ratings of every unit, none missing
 * @param options - categories
 * @returns kappa of at most 1, 0 for chance, never below {@link fleissKappa}; `NaN` when there is only one category
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `unknown-label`, `bad-option`, `out-of-range`;
 * `too-few-values` for fewer than 2 ratings of a unit
 * @example
 * randolphKappa([["a", "b", "b", "a"], ["a", "b", "a", "a"], ["a", "b", "b", "b"]]); // 0.33333333333333326
 * @see statsmodels.stats.inter_rater.fleiss_kappa with method "randolph"; Randolph 2005, https://eric.ed.gov/?id=ED490661
 */
export function randolphKappa(ratings: Ratings, options: RatingsOption = {}): number {
  const { observed, shares } = fleissAgreement("randolphKappa", ratings, options);
  const chance = 1 / shares.length;
  return (observed - chance) / (1 - chance);
}
