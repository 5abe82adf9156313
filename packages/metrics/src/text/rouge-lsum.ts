import { markLcs } from "../internal/text/lcs.ts";
import { meanRouge, rougeOf } from "../internal/text/rouge-score.ts";
import { rougeReader } from "../internal/text/rouge-tokens.ts";
import { readSegments } from "../internal/text/segments.ts";
import type { RougeOptions, RougeResult } from "./rouge-n.ts";
import type { References, Texts } from "./texts.ts";

/**
 * ROUGE-L of whole summaries, sentence by sentence: each of the reference's takes what any of the summary's shares with it. A line is a
 * sentence.
 *
 * @param references - a reference for each row, or several, of which the one with the highest F1 counts, length `n`
 * @param hypotheses - the texts to judge, length `n`, one sentence a line
 * @param options - stemmer, weights
 * @returns means over rows in `[0, 1]`, higher is better; 0 for a row where either text has no word
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`, `bad-weights`
 * @example
 * rougeLsum(["a b c\nd e"], ["d e\na b c"]).f1; // 1
 * @see rouge_score.rouge_scorer.RougeScorer; Lin 2004, https://aclanthology.org/W04-1013/
 */
export function rougeLsum(
  references: References,
  hypotheses: Texts,
  options: RougeOptions = {},
): RougeResult {
  const { useStemmer = false } = options;
  const read = rougeReader(useStemmer);
  return meanRouge(
    readSegments("rougeLsum", references, hypotheses, options),
    (text) => text.split("\n").map(read),
    (reference, hypothesis) =>
      rougeOf(sharedWords(reference, hypothesis), length(reference), length(hypothesis)),
  );
}

function length(sentences: readonly Int32Array[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}

/** Words of the union of common subsequences, no word more often than either text has it. */
function sharedWords(reference: readonly Int32Array[], hypothesis: readonly Int32Array[]): number {
  const inReference = counts(reference);
  const inHypothesis = counts(hypothesis);
  let shared = 0;
  for (const sentence of reference) {
    const marks = new Uint8Array(sentence.length);
    for (const other of hypothesis) markLcs(sentence, other, marks);
    for (let i = 0; i < sentence.length; i++) {
      if (marks[i] === 1 && take(inReference, sentence[i]) && take(inHypothesis, sentence[i])) shared++;
    }
  }
  return shared;
}

function counts(sentences: readonly Int32Array[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Takes one of a word, if there is one left. */
function take(left: Map<number, number>, word: number): boolean {
  const count = left.get(word) ?? 0;
  if (count > 0) left.set(word, count - 1);
  return count > 0;
}
