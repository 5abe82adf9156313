import { requireInRange, requireInteger } from "@productizeml/stats";
import { chrfScore, countChrf } from "../internal/text/chrf-score.ts";
import { readSegments } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/** Options of {@link chrf}. */
export interface ChrfOptions extends WeightOption {
  /**
   * Longest n-grams of characters that count.
   *
   * @defaultValue `6`
   */
  readonly charOrder?: number;
  /**
   * Longest n-grams of words that count too: 0 is chrF, 2 is chrF++.
   *
   * @defaultValue `0`
   */
  readonly wordOrder?: number;
  /**
   * How much more recall counts than precision.
   *
   * @defaultValue `2`
   */
  readonly beta?: number;
  /**
   * Whether white space is a character.
   *
   * @defaultValue `false`
   */
  readonly whitespace?: boolean;
  /**
   * Whether the scores of all orders are averaged, each next to 0 at least, as in chrF++.py and NLTK, rather than the precisions and
   * recalls of the orders that both texts have.
   *
   * @defaultValue `false`
   */
  readonly epsilonSmoothing?: boolean;
  /**
   * Whether case does not count.
   *
   * @defaultValue `false`
   */
  readonly lowercase?: boolean;
}

/**
 * F-score of the n-grams of characters that hypotheses and references share (chrF), and of words with `wordOrder` (chrF++). Of several
 * references the one counts that scores highest; counts are pooled over the corpus.
 *
 * @param references - a reference for each row, or several, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - orders, beta, white space, smoothing, case, weights
 * @returns chrF in `[0, 100]`, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`; `out-of-range` for orders and `beta`
 * @example
 * chrf(["The cat sat on the mat."], ["The cat sat on a mat."]); // 65.80034329335868
 * chrf(["The cat sat on the mat."], ["The cat sat on a mat."], { wordOrder: 2 }); // 68.43660265040067
 * @see sacrebleu.metrics.CHRF.corpus_score; Popović 2015, https://doi.org/10.18653/v1/W15-3049
 */
export function chrf(references: References, hypotheses: Texts, options: ChrfOptions = {}): number {
  const { charOrder = 6, wordOrder = 0, beta = 2 } = options;
  requireInteger("chrf", "charOrder", charOrder, 1);
  requireInteger("chrf", "wordOrder", wordOrder, 0);
  requireInRange("chrf", "beta", beta, 0, Number.MAX_VALUE);
  const settings = {
    charOrder,
    wordOrder,
    beta,
    whitespace: options.whitespace ?? false,
    epsilonSmoothing: options.epsilonSmoothing ?? false,
    lowercase: options.lowercase ?? false,
  };
  return chrfScore(countChrf(readSegments("chrf", references, hypotheses, options), settings), settings);
}
