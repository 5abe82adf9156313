import { pairwiseSum } from "./pairwise-sum.ts";

/** Groups in falling order of the standard deviation of their class counts, `width` to a row; equal ones as they stand. */
export function leastEvenFirst(counts: Float64Array, width: number): Int32Array {
  const groups = counts.length / width;
  const uneven = new Float64Array(groups);
  const squares = new Float64Array(width);
  for (let g = 0; g < groups; g++) {
    const mean = pairwiseSum(counts, g * width, width) / width;
    for (let c = 0; c < width; c++) {
      const off = (counts[g * width + c] as number) - mean;
      squares[c] = off * off;
    }
    uneven[g] = Math.sqrt(pairwiseSum(squares, 0, width) / width);
  }
  const order = Int32Array.from(uneven.keys());
  return order.sort((a, b) => (uneven[b] as number) - (uneven[a] as number));
}

/**
 * Gives each group, in the order asked for, to the fold where the classes' shares then vary least between folds.
 * scikit-learn's rule in its arithmetic, but only the classes of the group are looked at again.
 */
export function groupsToFolds(
  order: Int32Array,
  counts: Float64Array,
  totals: Float64Array,
  folds: number,
): Int32Array {
  const width = totals.length;
  const state = new Float64Array(folds * width);
  const load = new Float64Array(folds);
  const spread = new Float64Array(width);
  const trial = new Float64Array(width);
  const shares = new Float64Array(folds);
  const foldOf = new Int32Array(order.length);

  /** Standard deviation over the folds of class `c`'s shares. */
  const spreadOf = (c: number): number => {
    const total = totals[c] as number;
    let sum = 0;
    for (let k = 0; k < folds; k++) {
      shares[k] = (state[k * width + c] as number) / total;
      sum += shares[k] as number;
    }
    if (width === 1) sum = pairwiseSum(shares, 0, folds);
    const mean = sum / folds;
    let squares = 0;
    for (let k = 0; k < folds; k++) {
      const off = (shares[k] as number) - mean;
      shares[k] = off * off;
      squares += shares[k] as number;
    }
    if (width === 1) squares = pairwiseSum(shares, 0, folds);
    return Math.sqrt(squares / folds);
  };

  for (const group of order) {
    const from = group * width;
    let best = -1;
    let least = Infinity;
    for (let k = 0; k < folds; k++) {
      trial.set(spread);
      for (let c = 0; c < width; c++) {
        const count = counts[from + c] as number;
        if (count === 0) continue;
        state[k * width + c]! += count;
        trial[c] = spreadOf(c);
        state[k * width + c]! -= count;
      }
      const variation = pairwiseSum(trial, 0, width) / width;
      const alike = isClose(variation, least);
      if (variation < least || (alike && (load[k] as number) < (load[best] as number))) {
        best = k;
        least = variation;
      }
    }
    foldOf[group] = best;
    for (let c = 0; c < width; c++) {
      const count = counts[from + c] as number;
      if (count === 0) continue;
      state[best * width + c]! += count;
      load[best]! += count;
      spread[c] = spreadOf(c);
    }
  }
  return foldOf;
}

/** `numpy.isclose` for finite numbers. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
}
