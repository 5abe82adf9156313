import { requireInteger, requireOption } from "@productizeml/stats";
import type { BleuOptions, BleuResult } from "../../text/bleu.ts";
import { partTokens } from "./bleu-tokenizers.ts";
import { Grams } from "./grams.ts";
import type { Segments } from "./segments.ts";
import { Vocabulary } from "./vocabulary.ts";
import { stripEnd } from "./words.ts";

const SMOOTHINGS = ["exp", "floor", "add-k", "none"] as const;

/** BLEU of all segments together. */
export function bleuScore(caller: string, segments: Segments, options: BleuOptions): BleuResult {
  const { tokenize = "13a", smoothing = "exp", maxOrder = 4 } = options;
  requireOption(caller, "tokenize", tokenize, ["13a", "intl", "char", "none"]);
  requireOption(caller, "smoothing", smoothing, SMOOTHINGS);
  requireInteger(caller, "maxOrder", maxOrder, 1);
  return score(count(segments, options, maxOrder), options);
}

/** What BLEU needs to know of a corpus. */
interface Counts {
  hypothesisLength: number;
  referenceLength: number;
  readonly matches: Float64Array;
  readonly totals: Float64Array;
}

function count({ references, hypotheses, weight }: Segments, options: BleuOptions, maxOrder: number): Counts {
  const { tokenize = "13a", lowercase = false } = options;
  const vocabulary = new Vocabulary();
  const encode = (text: string): Int32Array =>
    vocabulary.encodeWords(partTokens(tokenize, stripEnd(lowercase ? text.toLowerCase() : text)));
  const grams = new Grams();
  const counts: Counts = {
    hypothesisLength: 0,
    referenceLength: 0,
    matches: new Float64Array(maxOrder),
    totals: new Float64Array(maxOrder),
  };
  for (let i = 0; i < hypotheses.length; i++) {
    const w = weight ? weight[i] : 1;
    if (w === 0) continue;
    const truths = references[i].map(encode);
    const guess = encode(hypotheses[i]);
    counts.hypothesisLength += w * guess.length;
    counts.referenceLength += w * closestLength(guess.length, truths);
    grams.start([guess, ...truths]);
    for (let n = 0; n < maxOrder && grams.total(0) > 0; n++) {
      if (n > 0) grams.grow();
      counts.totals[n] += w * grams.total(0);
      counts.matches[n] += w * grams.matchesOfAny();
    }
  }
  return counts;
}

/** The reference length next to the hypothesis's; of two that are as near, the shorter. */
function closestLength(length: number, truths: readonly Int32Array[]): number {
  let closest = truths[0].length;
  for (const truth of truths) {
    const nearer = Math.abs(truth.length - length) - Math.abs(closest - length);
    if (nearer < 0 || (nearer === 0 && truth.length < closest)) closest = truth.length;
  }
  return closest;
}

/** What stands for the logarithm of 0. */
const LOG_OF_ZERO = -9_999_999_999;

function score(
  { hypothesisLength, referenceLength, matches, totals }: Counts,
  options: BleuOptions,
): BleuResult {
  const { smoothing = "exp", effectiveOrder = false } = options;
  const smoothingValue = options.smoothingValue ?? (smoothing === "floor" ? 0.1 : 1);
  const precisions = new Float64Array(matches.length);
  const brevityPenalty = penalty(hypothesisLength, referenceLength);
  const result = { precisions, brevityPenalty, hypothesisLength, referenceLength };
  if (matches.every((matched) => matched === 0)) return { value: 0, ...result };
  let halving = 1;
  let order = matches.length;
  for (let n = 0; n < matches.length; n++) {
    const added = smoothing === "add-k" && n > 0 ? smoothingValue : 0;
    const matched = matches[n] + added;
    const total = totals[n] + added;
    if (total === 0) break;
    if (effectiveOrder) order = n + 1;
    if (matched > 0) precisions[n] = (100 * matched) / total;
    else if (smoothing === "exp") {
      halving *= 2;
      precisions[n] = 100 / (halving * total);
    } else if (smoothing === "floor") precisions[n] = (100 * smoothingValue) / total;
  }
  let logs = 0;
  for (let n = 0; n < order; n++) logs += precisions[n] === 0 ? LOG_OF_ZERO : Math.log(precisions[n]);
  return { value: brevityPenalty * Math.exp(logs / order), ...result };
}

/** What a corpus loses that is shorter than its references. */
function penalty(hypothesisLength: number, referenceLength: number): number {
  if (hypothesisLength >= referenceLength) return 1;
  return hypothesisLength > 0 ? Math.exp(1 - referenceLength / hypothesisLength) : 0;
}
