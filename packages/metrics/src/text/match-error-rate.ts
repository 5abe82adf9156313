import { countWordEdits } from "../internal/text/edit-counts.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/**
 * Share of the words of an alignment that do not match (MER), over the whole corpus.
 *
 * @param references - true texts, length `n`; spaces part words
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, lower is better; 0 when there are no words at all
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * matchErrorRate(["the cat sat"], ["a cat sat down"]); // 0.5
 * @see jiwer.mer; Morris, Maier and Green 2004, https://doi.org/10.21437/Interspeech.2004-668
 */
export function matchErrorRate(references: Texts, hypotheses: Texts, options: WeightOption = {}): number {
  const pairs = readTextPairs("matchErrorRate", references, hypotheses, options);
  const { hits, substitutions, deletions, insertions } = countWordEdits(pairs);
  const edits = substitutions + deletions + insertions;
  return edits === 0 ? 0 : edits / (hits + edits);
}
