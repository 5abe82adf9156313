import { denseCodes } from "../dense-codes.ts";

/** Rows that hold the same true and predicted value, as one. */
export interface AlikeRows {
  /** A row of each kind. */
  readonly first: Uint32Array;
  /** Sums the weights of rows of each kind into `sums`, which it returns. */
  readonly sum: (weight: Float64Array, sums: Float64Array) => Float64Array;
}

/** Finds the kinds of rows; `null` where there are not at least four rows for each, on average. */
export function alikeRows(actual: Int32Array, predicted: Int32Array): AlikeRows | null {
  const n = actual.length;
  const a = denseCodes(actual);
  const b = denseCodes(predicted);
  const columns = b.present.length;
  if (a.present.length * columns > n) return null;
  const kindOfCell = new Int32Array(a.present.length * columns).fill(-1);
  const kindOf = new Int32Array(n);
  const first: number[] = [];
  for (let i = 0; i < n; i++) {
    const cell = a.codes[i] * columns + b.codes[i];
    if (kindOfCell[cell] < 0) kindOfCell[cell] = first.push(i) - 1;
    kindOf[i] = kindOfCell[cell];
  }
  if (4 * first.length > n) return null;
  return {
    first: Uint32Array.from(first),
    sum: (weight, sums) => {
      sums.fill(0);
      for (let i = 0; i < n; i++) sums[kindOf[i]] += weight[i];
      return sums;
    },
  };
}
