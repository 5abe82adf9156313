import { bleuScore } from "../internal/text/bleu-score.ts";
import { readSegments } from "../internal/text/segments.ts";
import type { WeightOption } from "../weights.ts";
import type { References, Texts } from "./texts.ts";

/** Options of {@link bleu}. */
export interface BleuOptions extends WeightOption {
  /**
   * How the tokens of a text are found: as WMT's mteval-v13a does, by Unicode's punctuation and symbols (mteval-v14), every character
   * for itself, or by white space alone.
   *
   * @defaultValue `"13a"`
   */
  readonly tokenize?: "13a" | "intl" | "char" | "none";
  /**
   * What stands for a precision of 0: halved for each such order, a floor, counts with something added, or 0 itself.
   *
   * @defaultValue `"exp"`
   */
  readonly smoothing?: "exp" | "floor" | "add-k" | "none";
  /**
   * The floor of `floor`, or what `add-k` adds.
   *
   * @defaultValue `0.1` for `floor`, `1` for `add-k`
   */
  readonly smoothingValue?: number;
  /**
   * Longest n-grams that count, in tokens.
   *
   * @defaultValue `4`
   */
  readonly maxOrder?: number;
  /**
   * Whether orders for which the texts are too short are left out of the mean.
   *
   * @defaultValue `false`
   */
  readonly effectiveOrder?: boolean;
  /**
   * Whether case does not count.
   *
   * @defaultValue `false`
   */
  readonly lowercase?: boolean;
}

/** What {@link bleu} finds. */
export interface BleuResult {
  /** BLEU, from 0 to 100. */
  readonly value: number;
  /** Share of the hypotheses' n-grams that are in a reference, in percent, smoothed: one for each order, from 1. */
  readonly precisions: Float64Array;
  /** Factor in `[0, 1]` for hypotheses that are shorter than their references. */
  readonly brevityPenalty: number;
  /** Tokens of the hypotheses. */
  readonly hypothesisLength: number;
  /** Tokens of the references, of several those whose length is next to the hypothesis's. */
  readonly referenceLength: number;
}

/**
 * How much of a corpus's n-grams stand in its references (BLEU): the geometric mean of the precisions of n-grams of 1 to 4 tokens,
 * less a penalty for brevity. Counts are pooled over the corpus.
 *
 * @param references - a reference for each row, or several, length `n`
 * @param hypotheses - the texts to judge, length `n`, not tokenized
 * @param options - tokens, smoothing, case, weights
 * @returns BLEU in `[0, 100]`, higher is better, and what it is made of; 0 where no token matches
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`; `bad-option`, `out-of-range` for options
 * @example
 * bleu(["The cat sat on the mat."], ["The cat sat on a mat."]).value; // 48.8923022434901
 * bleu([["It is cold.", "It is freezing."]], ["It is freezing."]).value; // 100.00000000000004
 * @see sacrebleu.metrics.BLEU.corpus_score; Post 2018, https://doi.org/10.18653/v1/W18-6319
 */
export function bleu(references: References, hypotheses: Texts, options: BleuOptions = {}): BleuResult {
  return bleuScore("bleu", readSegments("bleu", references, hypotheses, options), options);
}
