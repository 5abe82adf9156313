import type { EditCounts } from "../../text/word-edits.ts";
import { Aligner } from "./alignment.ts";
import type { TextPairs } from "./segments.ts";
import { Vocabulary } from "./vocabulary.ts";
import { codePoints, joinSpaces, strip } from "./words.ts";

/** Words that must be changed, over all pairs. */
export function countWordEdits({ references, hypotheses, weight }: TextPairs): EditCounts {
  const vocabulary = new Vocabulary();
  const truths = references.map((text) => vocabulary.encode(wordsBetweenSpaces(text)));
  const guesses = hypotheses.map((text) => vocabulary.encode(wordsBetweenSpaces(text)));
  return sumEdits(truths, guesses, weight, vocabulary.size);
}

/** Characters that must be changed, over all pairs. */
export function countCharEdits({ references, hypotheses, weight }: TextPairs): EditCounts {
  const characters = (text: string): Int32Array => codePoints(strip(text));
  const truths = references.map(characters);
  const guesses = hypotheses.map(characters);
  return sumEdits(truths, guesses, weight, 1 + Math.max(highest(truths), highest(guesses)));
}

function highest(sequences: readonly Int32Array[]): number {
  return sequences.reduce((high, sequence) => sequence.reduce((a, b) => Math.max(a, b), high), 0);
}

function sumEdits(
  truths: readonly Int32Array[],
  guesses: readonly Int32Array[],
  weight: Float64Array | null,
  alphabet: number,
): EditCounts {
  const aligner = new Aligner(alphabet);
  const sum = { hits: 0, substitutions: 0, deletions: 0, insertions: 0 };
  for (let i = 0; i < truths.length; i++) {
    const w = weight ? weight[i] : 1;
    const { hits, substitutions, deletions, insertions } = aligner.count(truths[i], guesses[i]);
    sum.hits += w * hits;
    sum.substitutions += w * substitutions;
    sum.deletions += w * deletions;
    sum.insertions += w * insertions;
  }
  return sum;
}

/** jiwer's words: several white spaces in a row are one space, and spaces alone part words. */
function wordsBetweenSpaces(text: string): string[] {
  return strip(joinSpaces(text, 2))
    .split(" ")
    .filter((word) => word.length > 0);
}
