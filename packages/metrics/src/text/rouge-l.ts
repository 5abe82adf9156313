import { lcsLength } from "../internal/text/lcs.ts";
import { meanRouge, rougeOf } from "../internal/text/rouge-score.ts";
import { rougeReader } from "../internal/text/rouge-tokens.ts";
import { readSegments } from "../internal/text/segments.ts";
import type { RougeOptions, RougeResult } from "./rouge-n.ts";
import type { References, Texts } from "./texts.ts";

/**
 * The longest sequence of words that a summary and its reference have in common, gaps allowed (ROUGE-L).
 *
 * @param references - a reference for each row, or several, of which the one with the highest F1 counts, length `n`
 * @param hypotheses - the texts to judge, length `n`
 * @param options - stemmer, weights
 * @returns means over rows in `[0, 1]`, higher is better; 0 for a row where either text has no word
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * rougeL(["the cat sat on the mat"], ["on the mat the cat sat"]); // { "precision": 0.5, "recall": 0.5, "f1": 0.5 }
 * @see rouge_score.rouge_scorer.RougeScorer; Lin 2004, https://aclanthology.org/W04-1013/
 */
export function rougeL(references: References, hypotheses: Texts, options: RougeOptions = {}): RougeResult {
  const { useStemmer = false } = options;
  return meanRouge(
    readSegments("rougeL", references, hypotheses, options),
    rougeReader(useStemmer),
    (reference, hypothesis) => rougeOf(lcsLength(reference, hypothesis), reference.length, hypothesis.length),
  );
}
