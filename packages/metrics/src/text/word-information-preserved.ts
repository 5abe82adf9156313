import { countWordEdits } from "../internal/text/edit-counts.ts";
import { preserved } from "../internal/text/error-rate.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/**
 * Share of the references' words that the hypotheses hit, times the share of the hypotheses' words that are hits (WIP), over the whole
 * corpus.
 *
 * @param references - true texts, length `n`; spaces part words
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, higher is better; 1 when there are no words at all
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * wordInformationPreserved(["the cat sat"], ["a cat sat down"]); // 0.3333333333333333
 * @see jiwer.wip, torchmetrics.text.WordInfoPreserved; Morris, Maier and Green 2004, https://doi.org/10.21437/Interspeech.2004-668
 */
export function wordInformationPreserved(
  references: Texts,
  hypotheses: Texts,
  options: WeightOption = {},
): number {
  return preserved(
    countWordEdits(readTextPairs("wordInformationPreserved", references, hypotheses, options)),
  );
}
