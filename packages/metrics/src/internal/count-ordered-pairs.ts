import type { Scored } from "./sort-scored.ts";

/** Pairs of a positive and a negative row. */
export interface OrderedPairs {
  /** Those in which the positive scores higher, a tie counting half: Mann-Whitney's U. */
  readonly ordered: number;
  /** All of them. */
  readonly all: number;
}

/** Counts the pairs of both classes in which the positive row scores higher. */
export function countOrderedPairs({ above, below }: Scored): OrderedPairs {
  const upper = ascendingPairs(above);
  const lower = ascendingPairs(below);
  const { positives, negatives } = lower;
  return {
    ordered: upper.pairs + (positives * negatives - lower.pairs) + upper.positives * negatives,
    all: (positives + upper.positives) * (negatives + upper.negatives),
  };
}

interface AscendingPairs {
  /** Pairs in which the positive's magnitude is larger, a tie counting half. */
  readonly pairs: number;
  readonly positives: number;
  readonly negatives: number;
}

/** Counts without a branch: the sign bit selects. Two sums take turns, so that neither waits for itself. */
function ascendingPairs(values: Float64Array): AscendingPairs {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const even = 2 * (values.length - (values.length % 2));
  let pairs = 0;
  let pairsOdd = 0;
  let negatives = 0;
  for (let i = 1; i < even; i += 4) {
    const sign = words[i] >> 31;
    pairs += sign & negatives;
    negatives += 1 + sign;
    const signOdd = words[i + 2] >> 31;
    pairsOdd += signOdd & negatives;
    negatives += 1 + signOdd;
  }
  for (let i = even + 1; i < words.length; i += 2) {
    const sign = words[i] >> 31;
    pairs += sign & negatives;
    negatives += 1 + sign;
  }
  return {
    pairs: pairs + pairsOdd + tieCorrection(values),
    positives: values.length - negatives,
    negatives,
  };
}

/** What to add so that each pair inside a tie counts half, wherever it stands. */
function tieCorrection(values: Float64Array): number {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const n = values.length;
  let correction = 0;
  for (let i = 1; i < n; i++) {
    const magnitude = Math.abs(values[i]);
    if (magnitude !== Math.abs(values[i - 1])) continue;
    let positives = words[2 * i - 1] >>> 31;
    let negatives = 1 - positives;
    let inOrder = 0;
    for (; i < n && Math.abs(values[i]) === magnitude; i++) {
      const sign = words[2 * i + 1] >> 31;
      inOrder += sign & negatives;
      positives -= sign;
      negatives += 1 + sign;
    }
    correction += (positives * negatives) / 2 - inOrder;
  }
  return correction;
}
