import {
  type Column,
  quantileSorted,
  readNumbers,
  requireFinite,
  requireInteger,
  requireLength,
  sort,
} from "@productizeml/stats";

/** Options of {@link stratifyContinuous}. */
export interface StratifyContinuousOptions {
  /**
   * Number of classes, at least 2.
   * @defaultValue 5
   */
  readonly bins?: number;
}

/**
 * Classes of about as many rows each, from low to high, of a target that is a number, so that splits can be stratified by it.
 *
 * Equal values are in one class. Where they are many, classes are larger or fewer than asked for.
 *
 * @param y - target of each row
 * @param options - how many classes
 * @returns class of each row, from 0; give it as `stratify` or `y` to a splitter
 * @throws InvalidInputError `empty-input`; `not-finite` for missing or infinite targets; `bad-column` for what is no number;
 * `out-of-range`
 * @example
 * stratifyContinuous([30, 10, 40, 20], { bins: 2 }); // [1, 0, 1, 0]
 * @see sklearn.preprocessing.KBinsDiscretizer with strategy "quantile" and quantile_method "linear"
 */
export function stratifyContinuous(y: Column, options: StratifyContinuousOptions = {}): Int32Array {
  const { bins = 5 } = options;
  requireInteger("stratifyContinuous", "bins", bins, 2);
  const values = readNumbers("stratifyContinuous", "y", y);
  requireLength("stratifyContinuous", "y", values);
  requireFinite("stratifyContinuous", "y", values);
  const edges = innerEdges(values, bins);
  return Int32Array.from(values, (value) => countUpTo(edges, value));
}

/** The borders between classes: quantiles, less those that would leave a class without width. */
function innerEdges(values: ArrayLike<number>, bins: number): Float64Array {
  // Percentiles as NumPy spaces them: i / bins may differ from them in the last bit.
  const step = 100 / bins;
  const probabilities = Array.from({ length: bins + 1 }, (_, i) => (i === bins ? 1 : (i * step) / 100));
  const quantiles = quantileSorted(sort(values), probabilities);
  const edges = quantiles.filter((edge, i) => i === 0 || edge - (quantiles[i - 1] as number) > 1e-8);
  return Float64Array.from(edges.slice(1, -1));
}

/** How many of the ascending edges are at most `value`. */
function countUpTo(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
