import { porterStem } from "./porter-stem.ts";

/** ROUGE's words: runs of a to z and digits in lower case, those of more than three stemmed if asked for. */
export function rougeTokens(text: string, useStemmer: boolean): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return useStemmer ? words.map((word) => (word.length > 3 ? porterStem(word) : word)) : words;
}
