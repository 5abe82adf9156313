/** An article that is a word for itself. */
const ARTICLE = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu;

/** An answer as SQuAD's script compares it: in lower case, without ASCII punctuation and articles; white space is left. */
export function normalizeAnswer(answer: string): string {
  return answer
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]+/g, "")
    .replace(ARTICLE, " ");
}
