import type { EditCounts } from "../../text/word-edits.ts";
import { Aligner } from "./alignment.ts";
import type { TextPairs } from "./segments.ts";
import { Vocabulary } from "./vocabulary.ts";
import { codePoints, strip, wordBounds } from "./words.ts";

const SPACE = 0x20;

/** Words that must be changed, over all pairs. */
export function countWordEdits({ references, hypotheses, weight }: TextPairs): EditCounts {
  const vocabulary = new Vocabulary();
  const words = (text: string): Int32Array => vocabulary.encodeParts(text, spacedBounds(text));
  const truths = references.map(words);
  const guesses = hypotheses.map(words);
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
    if (w === 0) continue;
    const { hits, substitutions, deletions, insertions } = aligner.count(truths[i], guesses[i]);
    sum.hits += w * hits;
    sum.substitutions += w * substitutions;
    sum.deletions += w * deletions;
    sum.insertions += w * insertions;
  }
  return sum;
}

/** Bounds of jiwer's words, which a space parts, or several white spaces in a row, but not a single tab or the like. */
function spacedBounds(text: string): Int32Array {
  const bounds = wordBounds(text);
  let n = 1;
  for (let k = 1; k + 1 < bounds.length; k += 2) {
    if (bounds[k + 1] === bounds[k] + 1 && text.charCodeAt(bounds[k]) !== SPACE) continue;
    bounds[n++] = bounds[k];
    bounds[n++] = bounds[k + 1];
  }
  if (bounds.length > 0) bounds[n++] = bounds[bounds.length - 1];
  return bounds.subarray(0, bounds.length === 0 ? 0 : n);
}
