import { Grams } from "../internal/text/grams.ts";
import { normalizeAnswer } from "../internal/text/normalize-answer.ts";
import { rougeOf } from "../internal/text/rouge-score.ts";
import { readSegments } from "../internal/text/segments.ts";
import { Vocabulary } from "../internal/text/vocabulary.ts";
import { weightedMean } from "../internal/text/weighted-mean.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/**
 * Mean F1 of the words that an answer shares with the right one, or the nearest of several: in lower case, without punctuation and
 * English articles, as SQuAD's script compares them. That script shows the mean in percent.
 *
 * @param references - a right answer for each row, or several, length `n`; an empty text where there is none
 * @param hypotheses - the answers to judge, length `n`
 * @param options - weights
 * @returns mean in `[0, 1]`, higher is better; a row without words on either side has 1 if both are without, else 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * tokenF1([["the Eiffel Tower", "Eiffel"], "1889"], ["Eiffel tower!", "in 1889"]); // 0.8333333333333333
 * @see torchmetrics.text.SQuAD; Rajpurkar et al. 2016, https://doi.org/10.18653/v1/D16-1264
 */
export function tokenF1(references: References, hypotheses: Texts, options: WeightOption = {}): number {
  const segments = readSegments("tokenF1", references, hypotheses, options);
  const vocabulary = new Vocabulary();
  const grams = new Grams();
  const encode = (text: string): Int32Array => vocabulary.encodeWords(normalizeAnswer(text));
  return weightedMean(segments.hypotheses.length, segments.weight, (i) => {
    const guess = encode(segments.hypotheses[i]);
    let best = 0;
    for (const truth of segments.references[i].map(encode)) {
      grams.start([guess, truth]);
      const neither = guess.length === 0 && truth.length === 0;
      best = Math.max(best, neither ? 1 : rougeOf(grams.matches(1), truth.length, guess.length).f1);
    }
    return best;
  });
}
