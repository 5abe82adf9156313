import type { Matrix } from "@productizeml/stats";
import { centroids, readClustered, squaredDistance } from "../internal/clustered.ts";
import type { Labels } from "../labels.ts";

/**
 * Variance between clusters against variance within them (variance ratio criterion).
 *
 * @param x - points, one row each
 * @param labels - cluster of each point, length `n`; at least 2 clusters and fewer than points
 * @returns ratio in `[0, ∞)`, higher is better; 1 when all points lie on their cluster's mean
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for the number of clusters
 * @example
 * const x = { data: [0, 0, 0, 1, 4, 0, 4, 1], rows: 4, cols: 2 };
 * calinskiHarabasz(x, [0, 0, 1, 1]); // 32
 * @see sklearn.metrics.calinski_harabasz_score; Caliński and Harabasz 1974, https://doi.org/10.1080/03610927408827101
 */
export function calinskiHarabasz(x: Matrix, labels: Labels): number {
  const clustered = readClustered("calinskiHarabasz", x, labels);
  const { points, codes, sizes } = clustered;
  const { data, rows, cols } = points;
  const means = centroids(clustered);
  const mean = centroids({ points, codes: new Int32Array(rows), sizes: Float64Array.of(rows) });
  const between = sizes.reduce(
    (sum, size, cluster) => sum + size * squaredDistance(means, cluster, mean, 0, cols),
    0,
  );
  let within = 0;
  for (let i = 0; i < rows; i++) within += squaredDistance(data, i, means, codes[i], cols);
  return within === 0 ? 1 : (between * (rows - sizes.length)) / (within * (sizes.length - 1));
}
