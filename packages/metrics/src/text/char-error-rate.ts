import { countCharEdits } from "../internal/text/edit-counts.ts";
import { errorRate } from "../internal/text/error-rate.ts";
import { readTextPairs } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { Texts } from "./texts.ts";

/**
 * Characters that must be changed to make the hypotheses of the references, for each character of the references (CER), over the whole
 * corpus. Spaces inside a text are characters, those at its ends are not.
 *
 * @param references - true texts, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - weights
 * @returns rate of at least 0, lower is better, above 1 where much is inserted; the number of insertions when all references are empty
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * charErrorRate(["kitten"], ["sitting"]); // 0.5
 * @see jiwer.cer, torchmetrics.text.CharErrorRate
 */
export function charErrorRate(references: Texts, hypotheses: Texts, options: WeightOption = {}): number {
  return errorRate(countCharEdits(readTextPairs("charErrorRate", references, hypotheses, options)));
}
