import type { RougeResult } from "../../text/rouge-n.ts";
import type { Segments } from "./segments.ts";

/** Scores of one text against one reference: how many units they share, and how many each has. */
export function rougeOf(shared: number, inReference: number, inHypothesis: number): RougeResult {
  const precision = inHypothesis === 0 ? 0 : shared / inHypothesis;
  const recall = inReference === 0 ? 0 : shared / inReference;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

/** Means over rows, each at the first of its references that gives the highest F1. */
export function meanRouge<T>(
  { references, hypotheses, weight }: Segments,
  read: (text: string) => T,
  score: (reference: T, hypothesis: T) => RougeResult,
): RougeResult {
  let precision = 0;
  let recall = 0;
  let f1 = 0;
  let total = 0;
  for (let i = 0; i < hypotheses.length; i++) {
    const w = weight ? weight[i] : 1;
    if (w === 0) continue;
    const guess = read(hypotheses[i]);
    const scores = references[i].map((truth) => score(read(truth), guess));
    const best = scores.reduce((a, b) => (b.f1 > a.f1 ? b : a));
    precision += w * best.precision;
    recall += w * best.recall;
    f1 += w * best.f1;
    total += w;
  }
  return { precision: precision / total, recall: recall / total, f1: f1 / total };
}
