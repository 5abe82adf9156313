import type { ChrfOptions } from "../../text/chrf.ts";
import { Grams } from "./grams.ts";
import type { Segments } from "./segments.ts";
import { Vocabulary } from "./vocabulary.ts";
import { codePoints, splitWords, visibleCodePoints } from "./words.ts";

/** Options of chrF, all given. */
export type ChrfSettings = Required<Omit<ChrfOptions, "sampleWeight">>;

/** n-grams of the hypothesis, of the reference and of both: three numbers for each order, characters before words. */
type Counts = Float64Array;

/** The counts of all segments together. */
export function countChrf({ references, hypotheses, weight }: Segments, settings: ChrfSettings): Counts {
  const { charOrder, wordOrder, whitespace, lowercase } = settings;
  const vocabulary = new Vocabulary();
  const grams = new Grams();
  const pooled = new Float64Array(3 * (charOrder + wordOrder));
  const characters = whitespace ? codePoints : visibleCodePoints;
  for (let i = 0; i < hypotheses.length; i++) {
    const w = weight ? weight[i] : 1;
    if (w === 0) continue;
    const all = [hypotheses[i], ...references[i]];
    const texts = lowercase ? all.map((text) => text.toLowerCase()) : all;
    const counts = references[i].map(() => new Float64Array(pooled.length));
    countOrders(grams, texts.map(characters), charOrder, counts, 0);
    if (wordOrder > 0) {
      const words = texts.map((text) => vocabulary.encode(partWords(text)));
      countOrders(grams, words, wordOrder, counts, 3 * charOrder);
    }
    const best = bestOf(counts, settings);
    for (let k = 0; k < pooled.length; k++) pooled[k] += w * best[k];
  }
  return pooled;
}

function countOrders(
  grams: Grams,
  sequences: readonly Int32Array[],
  orders: number,
  counts: readonly Counts[],
  start: number,
): void {
  grams.start(sequences);
  for (let n = 0; n < orders; n++) {
    if (n > 0) grams.grow();
    const at = start + 3 * n;
    for (let r = 0; r < counts.length; r++) {
      const inReference = grams.total(r + 1);
      counts[r][at] = inReference > 0 ? grams.total(0) : 0;
      counts[r][at + 1] = inReference;
      counts[r][at + 2] = grams.matches(r + 1);
    }
  }
}

function bestOf(counts: readonly Counts[], settings: ChrfSettings): Counts {
  let best = counts[0];
  if (counts.length === 1) return best;
  let highest = chrfScore(best, settings);
  for (const each of counts.slice(1)) {
    const score = chrfScore(each, settings);
    if (score > highest) {
      best = each;
      highest = score;
    }
  }
  return best;
}

/** What stands for 0 where all orders are averaged. */
const EPSILON = 1e-16;

/** chrF from counts. */
export function chrfScore(counts: Counts, { beta, epsilonSmoothing }: ChrfSettings): number {
  const factor = beta ** 2;
  const orders = counts.length / 3;
  let scores = 0;
  let precisions = 0;
  let recalls = 0;
  let effective = 0;
  for (let at = 0; at < counts.length; at += 3) {
    const precision = counts[at] > 0 ? counts[at + 2] / counts[at] : EPSILON;
    const recall = counts[at + 1] > 0 ? counts[at + 2] / counts[at + 1] : EPSILON;
    const denominator = factor * precision + recall;
    scores += denominator > 0 ? ((1 + factor) * precision * recall) / denominator : EPSILON;
    if (counts[at] > 0 && counts[at + 1] > 0) {
      precisions += precision;
      recalls += recall;
      effective++;
    }
  }
  if (epsilonSmoothing) return (100 * scores) / orders;
  if (precisions + recalls === 0) return 0;
  const precision = precisions / effective;
  const recall = recalls / effective;
  return (100 * ((1 + factor) * precision * recall)) / (factor * precision + recall);
}

/** Words, with one punctuation mark at their end, or else at their start, as a word for itself. */
function partWords(text: string): string[] {
  return splitWords(text).flatMap((word) => {
    const points = Array.from(word);
    if (points.length === 1) return [word];
    if (isPunctuation(word.charCodeAt(word.length - 1))) return [word.slice(0, -1), word.slice(-1)];
    if (isPunctuation(word.charCodeAt(0))) return [word.slice(0, 1), word.slice(1)];
    return [word];
  });
}

/** ASCII punctuation. */
function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0x21 && unit <= 0x2f) ||
    (unit >= 0x3a && unit <= 0x40) ||
    (unit >= 0x5b && unit <= 0x60) ||
    (unit >= 0x7b && unit <= 0x7e)
  );
}
