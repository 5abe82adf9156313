import { countWordEdits } from "../internal/text/edit-counts.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/** Edits that make hypotheses of references, counted in a shortest alignment. */
export interface EditCounts {
  /** Tokens that are in both. */
  readonly hits: number;
  /** Tokens of the reference that another took the place of. */
  readonly substitutions: number;
  /** Tokens of the reference that are missing. */
  readonly deletions: number;
  /** Tokens of the hypothesis that are too many. */
  readonly insertions: number;
}

/**
 * Words that must be substituted, deleted and inserted to make the hypotheses of the references, and those that stay: what word error
 * rate and its sisters are made of. Counts of parts of a corpus add up to those of the whole.
 *
 * @param references - true texts, length `n`; spaces part words
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns counts over all rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * wordEdits(["the cat sat"], ["a cat sat down"]); // { "hits": 2, "substitutions": 1, "deletions": 0, "insertions": 1 }
 * @see jiwer.process_words
 */
export function wordEdits(references: Texts, hypotheses: Texts, options: WeightOption = {}): EditCounts {
  return countWordEdits(readTextPairs("wordEdits", references, hypotheses, options));
}
