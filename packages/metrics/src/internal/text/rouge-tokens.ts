import { porterStem } from "./porter-stem.ts";
import { Vocabulary } from "./vocabulary.ts";
import { wordBounds } from "./words.ts";

/** Reads ROUGE's words: runs of a to z and digits in lower case, those of more than three stemmed if asked for. */
export function rougeReader(useStemmer: boolean): (text: string) => Int32Array {
  const vocabulary = new Vocabulary();
  const encode = (text: string): Int32Array => {
    const lower = text.toLowerCase();
    return vocabulary.encodeParts(lower, wordBounds(lower, isNoLetter));
  };
  if (!useStemmer) return encode;
  const stems = new Vocabulary();
  const stemOf: number[] = [];
  return (text) => {
    const words = encode(text);
    for (let word = stemOf.length; word < vocabulary.size; word++) {
      stemOf.push(stems.numberOf(rougeStem(vocabulary.word(word))));
    }
    return words.map((word) => stemOf[word]);
  };
}

/** ROUGE stems words of more than three letters. */
export function rougeStem(word: string): string {
  return word.length > 3 ? porterStem(word) : word;
}

/** Whether a unit is neither a digit nor a small letter of ASCII. */
function isNoLetter(unit: number): boolean {
  return (unit < 0x61 || unit > 0x7a) && (unit < 0x30 || unit > 0x39);
}
