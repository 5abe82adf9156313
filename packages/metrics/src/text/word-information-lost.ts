import { countWordEdits } from "../internal/text/edit-counts.ts";
import { preserved } from "../internal/text/error-rate.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/**
 * What {@link wordInformationPreserved} leaves of 1 (WIL).
 *
 * @param references - true texts, length `n`; spaces part words
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, lower is better; 0 when there are no words at all
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * wordInformationLost(["the cat sat"], ["a cat sat down"]); // 0.6666666666666667
 * @see jiwer.wil, torchmetrics.text.WordInfoLost; Morris, Maier and Green 2004, https://doi.org/10.21437/Interspeech.2004-668
 */
export function wordInformationLost(
  references: Texts,
  hypotheses: Texts,
  options: WeightOption = {},
): number {
  return 1 - preserved(countWordEdits(readTextPairs("wordInformationLost", references, hypotheses, options)));
}
