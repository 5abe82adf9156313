import type { Scored } from "./sort-scored.ts";

/**
 * Pairs of a positive and a negative row in which the positive scores higher, a tie counting half: Mann-Whitney's U.
 *
 * @param positives - number of positive rows
 */
export function countOrderedPairs({ above, below }: Scored, positives: number): number {
  const positivesBelow = countSigned(below);
  const negativesBelow = below.length - positivesBelow;
  const positivesAbove = positives - positivesBelow;
  const inside = ascendingPairs(above) + (positivesBelow * negativesBelow - ascendingPairs(below));
  return inside + positivesAbove * negativesBelow;
}

/** Pairs in which the positive's magnitude is larger, a tie counting half. */
function ascendingPairs(values: Float64Array): number {
  return pairsInOrder(values) + tieCorrection(values);
}

/** Pairs in which the negative stands before the positive, without a branch: the sign bit selects. */
function pairsInOrder(values: Float64Array): number {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  let pairs = 0;
  let negatives = 0;
  for (let i = 1; i < words.length; i += 2) {
    const sign = words[i] >> 31;
    pairs += sign & negatives;
    negatives += 1 + sign;
  }
  return pairs;
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

function countSigned(values: Float64Array): number {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  let count = 0;
  for (let i = 1; i < words.length; i += 2) count += words[i] >>> 31;
  return count;
}
