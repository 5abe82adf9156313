import { requireInRange } from "@productizeml/stats";
import { editCost } from "../internal/text/edit-cost.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import { weightedMean } from "../internal/text/weighted-mean.ts";
import { codePoints } from "../internal/text/words.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/** Options of {@link editDistance}. */
export interface EditDistanceOptions extends WeightOption {
  /**
   * What it costs to put one character in the place of another; to insert or delete one costs 1.
   *
   * @defaultValue `1`, Levenshtein's distance
   */
  readonly substitutionCost?: number;
}

/**
 * Characters that must be inserted, deleted or substituted to make the hypothesis of the reference, on average over rows.
 *
 * @param references - true texts, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - cost of a substitution, weights
 * @returns mean number of edits of at least 0, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`; `out-of-range` for `substitutionCost`
 * @example
 * editDistance(["shine"], ["rain"]); // 3
 * editDistance(["shine"], ["rain"], { substitutionCost: 2 }); // 5
 * @see torchmetrics.text.EditDistance
 */
export function editDistance(
  references: Texts,
  hypotheses: Texts,
  options: EditDistanceOptions = {},
): number {
  const { substitutionCost = 1 } = options;
  requireInRange("editDistance", "substitutionCost", substitutionCost, 0, Number.MAX_VALUE);
  const pairs = readTextPairs("editDistance", references, hypotheses, options);
  const distance = editCost(substitutionCost);
  return weightedMean(pairs.hypotheses.length, pairs.weight, (i) =>
    distance(codePoints(pairs.references[i]), codePoints(pairs.hypotheses[i])),
  );
}
