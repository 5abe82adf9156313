import type { ClassLabel } from "../../labels.ts";
import { indexOfLabel } from "../label-key.ts";
import type { ScoreBins } from "./score-bins.ts";

/**
 * How far the average precision of bins may lie from the exact one. In a bin with `p` positives and `q` negatives, above which lie
 * `tp` and `fp`, every positive has a precision of at most `(tp + p) / (tp + p + fp)`, where all positives come first; and the one
 * with `x` positives of the bin up to it has at least `(tp + x) / (tp + x + fp + q)`, where all negatives come first.
 */
export function stepBound(scores: ScoreBins, positiveLabel: ClassLabel): number {
  const code = indexOfLabel(scores.labels, positiveLabel);
  if (code < 0) return 0;
  const positives = scores.countsOf(code);
  const negatives = scores.countsOf(1 - code);
  const least = scores.weighted ? leastOfWeights : leastOfRows;
  let tp = 0;
  let fp = 0;
  let above = 0;
  let below = 0;
  for (let bin = positives.length - 1; bin >= 0; bin--) {
    const p = positives[bin];
    const q = negatives[bin];
    if (p > 0) {
      const value = (p * (tp + p)) / (tp + p + fp + q);
      above += (p * (tp + p)) / (tp + p + fp) - value;
      below += value - least(p, tp, fp + q);
    }
    tp += p;
    fp += q;
  }
  return tp > 0 ? Math.max(above, below) / tp : 0;
}

function leastOfRows(p: number, tp: number, fp: number): number {
  let sum = 0;
  for (let x = tp + 1; x <= tp + p; x++) sum += x / (x + fp);
  return sum;
}

/** However finely the weight is spread over rows: the integral in place of the sum, which is not less. */
function leastOfWeights(p: number, tp: number, fp: number): number {
  return fp === 0 ? p : p - fp * Math.log1p(p / (tp + fp));
}
