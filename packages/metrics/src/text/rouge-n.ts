import { requireInteger } from "@productizeml/stats";
import { Grams } from "../internal/text/grams.ts";
import { meanRouge, rougeOf } from "../internal/text/rouge-score.ts";
import { rougeReader } from "../internal/text/rouge-tokens.ts";
import { readSegments } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/** Options that all ROUGE scores share. */
export interface RougeOptions extends WeightOption {
  /**
   * Whether English words are cut to their stems (Porter's, as NLTK has them) before they are compared.
   *
   * @defaultValue `false`
   */
  readonly useStemmer?: boolean;
}

/** Options of {@link rougeN}. */
export interface RougeNOptions extends RougeOptions {
  /**
   * Words of an n-gram: 1 for ROUGE-1, 2 for ROUGE-2.
   *
   * @defaultValue `1`
   */
  readonly order?: number;
}

/** What the ROUGE scores find: means over rows. */
export interface RougeResult {
  /** Share of the hypothesis that is in the reference. */
  readonly precision: number;
  /** Share of the reference that is in the hypothesis. */
  readonly recall: number;
  /** Harmonic mean of both, row by row. */
  readonly f1: number;
}

/**
 * n-grams of words that summaries share with their references (ROUGE-1, ROUGE-2 and so on). Words are runs of `a` to `z` and digits.
 *
 * @param references - a reference for each row, or several, of which the one with the highest F1 counts, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - order, stemmer, weights
 * @returns means over rows in `[0, 1]`, higher is better; 0 for a row where either text has no n-gram
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`; `out-of-range` for `order`
 * @example
 * rougeN(["the cat sat on the mat"], ["the cat lay on a mat"]).f1; // 0.6666666666666666
 * rougeN(["two cats sat"], ["two cat sit"], { order: 2, useStemmer: true }).recall; // 0.5
 * @see rouge_score.rouge_scorer.RougeScorer; Lin 2004, https://aclanthology.org/W04-1013/
 */
export function rougeN(references: References, hypotheses: Texts, options: RougeNOptions = {}): RougeResult {
  const { order = 1, useStemmer = false } = options;
  requireInteger("rougeN", "order", order, 1);
  const grams = new Grams();
  return meanRouge(
    readSegments("rougeN", references, hypotheses, options),
    rougeReader(useStemmer),
    (reference, hypothesis) => {
      grams.start([hypothesis, reference]);
      for (let n = 1; n < order; n++) grams.grow();
      return rougeOf(grams.matches(1), grams.total(1), grams.total(0));
    },
  );
}
