import type { Matrix } from "@productizeml/stats";
import { centroids, readClustered, squaredDistance } from "../internal/clustered.ts";
import type { Labels } from "../labels.ts";

/** Distances up to here count as none, as in scikit-learn. */
const NOTHING = 1e-8;

/**
 * Mean over clusters of the worst ratio of two clusters' spreads to the distance of their means.
 *
 * @param x - points, one row each
 * @param labels - cluster of each point, length `n`; at least 2 clusters and fewer than points
 * @returns ratio in `[0, ∞)`, lower is better; 0 when no cluster has spread, or all means coincide
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for the number of clusters
 * @example
 * const x = { data: [0, 0, 0, 1, 4, 0, 4, 1], rows: 4, cols: 2 };
 * daviesBouldin(x, [0, 0, 1, 1]); // 0.25
 * @see sklearn.metrics.davies_bouldin_score; Davies and Bouldin 1979, https://doi.org/10.1109/TPAMI.1979.4766909
 */
export function daviesBouldin(x: Matrix, labels: Labels): number {
  const clustered = readClustered("daviesBouldin", x, labels);
  const { points, codes, sizes } = clustered;
  const { data, rows, cols } = points;
  const means = centroids(clustered);
  const spread = new Float64Array(sizes.length);
  for (let i = 0; i < rows; i++) {
    spread[codes[i]] += Math.sqrt(squaredDistance(data, i, means, codes[i], cols)) / sizes[codes[i]];
  }
  let sum = 0;
  let farthest = 0;
  for (let a = 0; a < sizes.length; a++) {
    let worst = 0;
    for (let b = 0; b < sizes.length; b++) {
      const distance = Math.sqrt(squaredDistance(means, a, means, b, cols));
      farthest = Math.max(farthest, distance);
      if (distance > 0) worst = Math.max(worst, (spread[a] + spread[b]) / distance);
    }
    sum += worst;
  }
  const trivial = farthest <= NOTHING || spread.every((each) => each <= NOTHING);
  return trivial ? 0 : sum / sizes.length;
}
