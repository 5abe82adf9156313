import { countCharEdits } from "../internal/text/edit-counts.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";
import type { EditCounts } from "./word-edits.ts";

/**
 * Characters that must be substituted, deleted and inserted to make the hypotheses of the references, and those that stay. Spaces inside
 * a text are characters, those at its ends are not.
 *
 * @param references - true texts, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns counts over all rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * charEdits(["kitten"], ["sitting"]); // { "hits": 4, "substitutions": 2, "deletions": 0, "insertions": 1 }
 * @see jiwer.process_characters
 */
export function charEdits(references: Texts, hypotheses: Texts, options: WeightOption = {}): EditCounts {
  return countCharEdits(readTextPairs("charEdits", references, hypotheses, options));
}
