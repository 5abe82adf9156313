/** Rows, or their weight, by whether both columns agree. */
export interface Matches {
  readonly right: number;
  readonly wrong: number;
  readonly total: number;
}

/** Counts rows without a branch: `(x | -x) >> 31` is -1 for every `x` but 0. */
export function countMatches(actual: Int32Array, predicted: Int32Array): Matches {
  const n = actual.length;
  let wrong = 0;
  for (let i = 0; i < n; i++) {
    const x = actual[i] ^ predicted[i];
    wrong -= (x | -x) >> 31;
  }
  return { right: n - wrong, wrong, total: n };
}

/** Sums the weight of rows. */
export function weighMatches(actual: Int32Array, predicted: Int32Array, weight: Float64Array): Matches {
  let right = 0;
  let wrong = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    total += weight[i];
    right += actual[i] === predicted[i] ? weight[i] : 0;
    wrong += actual[i] === predicted[i] ? 0 : weight[i];
  }
  return { right, wrong, total };
}
