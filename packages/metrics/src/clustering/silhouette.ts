import type { Matrix } from "@productizeml/stats";
import { readClustered } from "../internal/clustered.ts";
import { silhouettes } from "../internal/silhouettes.ts";
import type { Labels } from "../labels.ts";

/**
 * Mean over the points of how much closer each is to its own cluster than to the next one, by Euclidean distance. O(n²).
 *
 * @param x - points, one row each
 * @param labels - cluster of each point, length `n`; at least 2 clusters and fewer than points
 * @returns score in `[-1, 1]`, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for the number of clusters
 * @example
 * const x = { data: [0, 0, 0, 1, 4, 0, 4, 1], rows: 4, cols: 2 };
 * silhouette(x, [0, 0, 1, 1]); // 0.7537887487646789
 * @see sklearn.metrics.silhouette_score; Rousseeuw 1987, https://doi.org/10.1016/0377-0427(87)90125-7
 */
export function silhouette(x: Matrix, labels: Labels): number {
  const each = silhouettes(readClustered("silhouette", x, labels));
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}
