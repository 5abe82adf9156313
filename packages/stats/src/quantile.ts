import { requireInRange, requireLength, requireOption, requireOrdered } from "./require.ts";
import { sort } from "./sort.ts";

const METHODS: readonly QuantileMethod[] = [
  "inverted_cdf",
  "averaged_inverted_cdf",
  "closest_observation",
  "interpolated_inverted_cdf",
  "hazen",
  "weibull",
  "linear",
  "median_unbiased",
  "normal_unbiased",
];

/** How a quantile is read between two values: NumPy's names for R's types 1 to 9, in that order. */
export type QuantileMethod =
  | "inverted_cdf"
  | "averaged_inverted_cdf"
  | "closest_observation"
  | "interpolated_inverted_cdf"
  | "hazen"
  | "weibull"
  | "linear"
  | "median_unbiased"
  | "normal_unbiased";

/** Options of {@link quantile}. */
export interface QuantileOptions {
  /**
   * How a quantile is read between two values.
   *
   * @defaultValue "linear"
   */
  readonly method?: QuantileMethod;
}

/**
 * Quantile of a sample.
 *
 * @param values - numbers in any order, at least one; infinities allowed
 * @param q - share in `[0, 1]` of the values that lie below
 * @param options - how to read between two values
 * @returns the quantile; `NaN` between infinities of both signs
 * @throws InvalidInputError `empty-input`; `not-finite` for `NaN`, where NumPy would return `NaN`; `out-of-range` for `q`; `bad-option`
 * @example
 * quantile([1, 2, 3, 4], 0.5); // 2.5
 * @see numpy.quantile; Hyndman and Fan (1996), https://doi.org/10.1080/00031305.1996.10473566
 */
export function quantile(values: ArrayLike<number>, q: number, options?: QuantileOptions): number;
/**
 * Several quantiles of a sample, which is sorted only once.
 *
 * @param values - numbers in any order, at least one; infinities allowed
 * @param q - shares in `[0, 1]`
 * @param options - how to read between two values
 * @returns one quantile for each share
 * @throws InvalidInputError `empty-input`, `not-finite`, `out-of-range`, `bad-option`
 * @example
 * quantile([1, 2, 3, 4], [0, 0.5, 1], { method: "inverted_cdf" }); // [1, 2, 4]
 * @see numpy.quantile
 */
export function quantile(
  values: ArrayLike<number>,
  q: ArrayLike<number>,
  options?: QuantileOptions,
): Float64Array;
export function quantile(
  values: ArrayLike<number>,
  q: number | ArrayLike<number>,
  options: QuantileOptions = {},
): number | Float64Array {
  requireLength("quantile", "values", values);
  requireOrdered("quantile", "values", values);
  return quantileSorted(sort(values), q as number, options);
}

/**
 * {@link quantile} of values that are sorted already, in O(1) for each share.
 *
 * @param sorted - numbers in ascending order, at least one; the order is trusted, not checked
 * @param q - share in `[0, 1]`
 * @param options - how to read between two values
 * @returns the quantile
 * @throws InvalidInputError `empty-input`, `out-of-range`, `bad-option`
 * @example
 * quantileSorted([1, 2, 3, 4], 0.25); // 1.75
 * @see numpy.quantile
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number, options?: QuantileOptions): number;
/**
 * Several quantiles of values that are sorted already.
 *
 * @param sorted - numbers in ascending order, at least one; the order is trusted, not checked
 * @param q - shares in `[0, 1]`
 * @param options - how to read between two values
 * @returns one quantile for each share
 * @throws InvalidInputError `empty-input`, `out-of-range`, `bad-option`
 * @example
 * quantileSorted([1, 2, 3, 4], [0.25, 0.75]); // [1.75, 3.25]
 * @see numpy.quantile
 */
export function quantileSorted(
  sorted: ArrayLike<number>,
  q: ArrayLike<number>,
  options?: QuantileOptions,
): Float64Array;
export function quantileSorted(
  sorted: ArrayLike<number>,
  q: number | ArrayLike<number>,
  options: QuantileOptions = {},
): number | Float64Array {
  const method = options.method ?? "linear";
  requireOption("quantile", "method", method, METHODS);
  requireLength("quantile", "values", sorted);
  const at = (share: number): number => {
    requireInRange("quantile", "q", share, 0, 1);
    return read(sorted, share, method);
  };
  return typeof q === "number" ? at(q) : Float64Array.from(q, at);
}

function read(sorted: ArrayLike<number>, q: number, method: QuantileMethod): number {
  const n = sorted.length;
  const position = positionOf(n, q, method);
  const below = Math.floor(position);
  if (position < 0) return sorted[0]!;
  if (position >= n - 1) return sorted[n - 1]!;
  const low = sorted[below]!;
  const high = sorted[below + 1]!;
  const share = weightOf(position - below, below, method);
  if (share === 0 || low === high) return low;
  if (share === 1) return high;
  const gap = high - low;
  return share < 0.5 ? low + gap * share : high - gap * (1 - share);
}

/** Zero-based position of the quantile among the sorted values, between two of them as a rule. */
function positionOf(n: number, q: number, method: QuantileMethod): number {
  switch (method) {
    case "inverted_cdf":
    case "averaged_inverted_cdf":
      return n * q - 1;
    case "closest_observation":
      return n * q - 1 - 0.5;
    case "interpolated_inverted_cdf":
      return between(n, q, 0, 1);
    case "hazen":
      return between(n, q, 0.5, 0.5);
    case "weibull":
      return between(n, q, 0, 0);
    case "linear":
      return (n - 1) * q;
    case "median_unbiased":
      return between(n, q, 1 / 3, 1 / 3);
    case "normal_unbiased":
      return between(n, q, 3 / 8, 3 / 8);
  }
}

function between(n: number, q: number, alpha: number, beta: number): number {
  return n * q + (alpha + q * (1 - alpha - beta)) - 1;
}

/** Share of the upper neighbour, given the distance from the lower one. */
function weightOf(distance: number, below: number, method: QuantileMethod): number {
  switch (method) {
    case "inverted_cdf":
      return distance === 0 ? 0 : 1;
    case "averaged_inverted_cdf":
      return distance === 0 ? 0.5 : 1;
    case "closest_observation":
      return distance === 0 && below % 2 === 1 ? 0 : 1;
    default:
      return distance;
  }
}
