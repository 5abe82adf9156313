import { InvalidInputError, quantile } from "@productizeml/stats";
import type { BinaryProbabilities } from "./binary-probabilities.ts";

/** Bins of equal width, or of equal numbers of rows. */
export type BinStrategy = "uniform" | "quantile";

/** Sums over the rows of each bin. */
export interface BinSums {
  /** Rows, or their weight. */
  readonly total: Float64Array;
  /** Predicted probabilities. */
  readonly predicted: Float64Array;
  /** Rows of the positive class. */
  readonly observed: Float64Array;
}

/** Sums rows by bin; an edge belongs to the bin on its left, as in scikit-learn. */
export function sumBins(
  caller: string,
  { positive, probability, weight }: BinaryProbabilities,
  bins: number,
  strategy: BinStrategy,
): BinSums {
  const edges = innerEdges(caller, probability, bins, strategy);
  const sums = {
    total: new Float64Array(bins),
    predicted: new Float64Array(bins),
    observed: new Float64Array(bins),
  };
  const { total, predicted, observed } = sums;
  const binOf = strategy === "uniform" ? binOfWidth : binByHalves;
  for (let i = 0; i < probability.length; i++) {
    const bin = binOf(edges, probability[i]);
    const w = weight ? weight[i] : 1;
    total[bin] += w;
    predicted[bin] += w * probability[i];
    observed[bin] += w * positive[i];
  }
  return sums;
}

/** The edges between bins. */
export function innerEdges(
  caller: string,
  probability: Float64Array,
  bins: number,
  strategy: BinStrategy,
): Float64Array {
  checkBins(caller, bins);
  const shares = Float64Array.from({ length: bins - 1 }, (_, i) => (i + 1) * (1 / bins));
  if (strategy === "uniform") return shares;
  if (strategy === "quantile") return quantile(probability, shares);
  throw new InvalidInputError(
    "bad-option",
    `${caller} requires strategy uniform or quantile, got ${strategy}`,
  );
}

/** Refuses a number of bins that is not whole, or below 1. */
function checkBins(caller: string, bins: number): void {
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new InvalidInputError("bad-option", `${caller} requires a whole number of bins, got ${bins}`);
  }
}

/** Number of edges below the value, guessed from the equal width and put right. */
function binOfWidth(edges: Float64Array, value: number): number {
  let bin = Math.min((value * (edges.length + 1)) | 0, edges.length);
  while (bin > 0 && edges[bin - 1] >= value) bin--;
  while (bin < edges.length && edges[bin] < value) bin++;
  return bin;
}

/** Number of edges below the value. */
export function binByHalves(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
