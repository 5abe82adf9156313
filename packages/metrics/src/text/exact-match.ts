import { normalizeAnswer } from "../internal/text/normalize-answer.ts";
import { readSegments } from "../internal/text/segments.ts";
import { weightedMean } from "../internal/text/weighted-mean.ts";
import { splitWords } from "../internal/text/words.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/**
 * Share of answers that are one of the right ones, word for word: in lower case, without punctuation and English articles, as SQuAD's
 * script compares them. That script shows the share in percent.
 *
 * @param references - a right answer for each row, or several, length `n`; an empty text where there is none
 * @param hypotheses - the answers to judge, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * exactMatch([["the Eiffel Tower", "Eiffel"], "1889"], ["Eiffel tower!", "in 1889"]); // 0.5
 * @see torchmetrics.text.SQuAD; Rajpurkar et al. 2016, https://doi.org/10.18653/v1/D16-1264
 */
export function exactMatch(references: References, hypotheses: Texts, options: WeightOption = {}): number {
  const segments = readSegments("exactMatch", references, hypotheses, options);
  const normal = (text: string): string => splitWords(normalizeAnswer(text)).join(" ");
  return weightedMean(segments.hypotheses.length, segments.weight, (i) => {
    const guess = normal(segments.hypotheses[i]);
    return segments.references[i].some((truth) => normal(truth) === guess) ? 1 : 0;
  });
}
