import { bleuScore } from "../internal/text/bleu-score.ts";
import { readSegments } from "../internal/text/segments.ts";
import type { BleuOptions, BleuResult } from "./bleu.ts";

/** Options of {@link sentenceBleu}. */
export interface SentenceBleuOptions extends Omit<BleuOptions, "sampleWeight"> {
  /**
   * Whether orders for which the text is too short are left out of the mean.
   *
   * @defaultValue `true`
   */
  readonly effectiveOrder?: boolean;
}

/**
 * BLEU of one text. The mean over texts is not the BLEU of the corpus: see {@link bleu}.
 *
 * @param reference - the reference, or several
 * @param hypothesis - the text to judge, not tokenized
 * @param options - tokens, smoothing, case
 * @returns BLEU in `[0, 100]`, higher is better, and what it is made of
 * @throws InvalidInputError `empty-input` without a reference, `bad-column`; `bad-option`, `out-of-range` for options
 * @example
 * sentenceBleu("It is cold outside.", "It is cold inside.").value; // 42.72870063962342
 * @see sacrebleu.sentence_bleu
 */
export function sentenceBleu(
  reference: string | readonly string[],
  hypothesis: string,
  options: SentenceBleuOptions = {},
): BleuResult {
  const segments = readSegments("sentenceBleu", [reference], [hypothesis], {});
  return bleuScore("sentenceBleu", segments, { effectiveOrder: true, ...options });
}
