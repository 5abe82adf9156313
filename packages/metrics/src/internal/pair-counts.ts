import type { Contingency } from "./contingency.ts";

/** Ordered pairs of rows, by whether each clustering puts them together. */
export interface PairCounts {
  readonly apart: number;
  readonly onlyPredicted: number;
  readonly onlyTrue: number;
  readonly together: number;
}

/** Counts pairs without forming them. */
export function pairCounts({ n, counts, classes, clusters }: Contingency): PairCounts {
  const both = sumOfSquares(counts);
  const onlyPredicted = sumOfSquares(clusters) - both;
  const onlyTrue = sumOfSquares(classes) - both;
  return { apart: n * n - onlyPredicted - onlyTrue - both, onlyPredicted, onlyTrue, together: both - n };
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
