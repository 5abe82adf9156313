import type { Matrix } from "@productizeml/stats";
import { readClustered } from "../internal/clustered.ts";
import { silhouettes } from "../internal/silhouettes.ts";
import type { Labels } from "../labels.ts";

/**
 * How much closer each point is to its own cluster than to the next one, by Euclidean distance. O(n²).
 *
 * @param x - points, one row each
 * @param labels - cluster of each point, length `n`; at least 2 clusters and fewer than points
 * @returns one number in `[-1, 1]` for each point, higher is better; 0 for a point alone in its cluster
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for the number of clusters
 * @example
 * const x = { data: [0, 0, 0, 1, 4, 0, 4, 1], rows: 4, cols: 2 };
 * Array.from(silhouetteSamples(x, [0, 0, 1, 2])); // [0.75, 0.75, 0, 0]
 * @see sklearn.metrics.silhouette_samples; Rousseeuw 1987, https://doi.org/10.1016/0377-0427(87)90125-7
 */
export function silhouetteSamples(x: Matrix, labels: Labels): Float64Array {
  return silhouettes(readClustered("silhouetteSamples", x, labels));
}
