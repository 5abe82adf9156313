import { countWordEdits } from "../internal/text/edit-counts.ts";
import { errorRate } from "../internal/text/error-rate.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/**
 * Words that must be changed to make the hypotheses of the references, for each word of the references (WER), over the whole corpus.
 *
 * @param references - true texts, length `n`; spaces part words, case and punctuation count
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns rate of at least 0, lower is better, above 1 where much is inserted; the number of insertions when no reference has a word
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * wordErrorRate(["the cat sat", "hello"], ["a cat sat down", "hello"]); // 0.5
 * @see jiwer.wer, torchmetrics.text.WordErrorRate
 */
export function wordErrorRate(references: Texts, hypotheses: Texts, options: WeightOption = {}): number {
  return errorRate(countWordEdits(readTextPairs("wordErrorRate", references, hypotheses, options)));
}
