import { isPunctuation } from "./chrf-score.ts";
import { splitWords } from "./words.ts";

/** An article that is a word for itself. */
const ARTICLE = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu;

/** The words of an answer as SQuAD's script compares them: in lower case, without ASCII punctuation and articles. */
export function answerWords(answer: string): string[] {
  let kept = "";
  for (const character of answer.toLowerCase()) {
    if (!isPunctuation(character.charCodeAt(0))) kept += character;
  }
  return splitWords(kept.replace(ARTICLE, " "));
}
