/** Neighbours pooled into blocks. */
export interface Blocks {
  /** Mean of each block. */
  readonly mean: Float64Array;
  /** Weight of each block. */
  readonly weight: Float64Array;
  /** One past the last position of each block. */
  readonly end: Int32Array;
}

/**
 * Pools adjacent violators: merges neighbours until the means rise strictly, which is the least-squares fit of a non-decreasing
 * function.
 */
export function poolAdjacent(values: Float64Array, weights: Float64Array): Blocks {
  const n = values.length;
  const mean = new Float64Array(n);
  const weight = new Float64Array(n);
  const end = new Int32Array(n);
  let last = -1;
  for (let i = 0; i < n; i++) {
    last++;
    mean[last] = values[i];
    weight[last] = weights[i];
    end[last] = i + 1;
    while (last > 0 && mean[last - 1] >= mean[last]) {
      const both = weight[last - 1] + weight[last];
      mean[last - 1] = (mean[last - 1] * weight[last - 1] + mean[last] * weight[last]) / both;
      weight[last - 1] = both;
      end[last - 1] = end[last];
      last--;
    }
  }
  return {
    mean: mean.subarray(0, last + 1),
    weight: weight.subarray(0, last + 1),
    end: end.subarray(0, last + 1),
  };
}
