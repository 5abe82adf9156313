import { fleissAgreement } from "../internal/agreement/fleiss.ts";
import type { Ratings, RatingsOption } from "./ratings.ts";

/**
 * Agreement of several raters on categories, beyond what the frequencies of these would bring about (Fleiss' kappa). The raters need
 * not be the same for all units.
 *
 * @param ratings - ratings or counts, as many ratings of every unit, none missing
 * @param options - categories
 * @returns kappa of at most 1, 0 for chance; `NaN` when only one category was chosen
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `unknown-label`, `bad-option`, `out-of-range`;
 * `too-few-values` for fewer than 2 ratings of a unit
 * @example
 * fleissKappa([["a", "b", "b", "a"], ["a", "b", "a", "a"], ["a", "b", "b", "b"]]); // 0.3333333333333333
 * fleissKappa({ counts: { data: [3, 0, 0, 3, 1, 2, 2, 1], rows: 4, cols: 2 } }); // 0.3333333333333333
 * @see statsmodels.stats.inter_rater.fleiss_kappa; Fleiss 1971, https://doi.org/10.1037/h0031619
 */
export function fleissKappa(ratings: Ratings, options: RatingsOption = {}): number {
  const { observed, shares } = fleissAgreement("fleissKappa", ratings, options);
  const chance = shares.reduce((sum, share) => sum + share ** 2, 0);
  return shares.some((share) => share === 1) ? NaN : (observed - chance) / (1 - chance);
}
