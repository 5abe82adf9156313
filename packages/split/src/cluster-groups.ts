import { createRng, InvalidInputError, requireInteger } from "@productizeml/stats";
import { type Features, readFeatures, standardize } from "./internal/space/features.ts";
import { lloyd, spreadCenters } from "./internal/space/k-means.ts";

/** Options of {@link clusterGroups}. */
export interface ClusterOptions {
  /**
   * Number of clusters, at least 2; fewer are made where fewer rows differ.
   * @defaultValue 20
   */
  readonly nClusters?: number;
  /**
   * Whether every feature is scaled to standard deviation 1 before distances are taken.
   * @defaultValue true
   */
  readonly scale?: boolean;
  /**
   * Seed of the random draws.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/**
 * Groups of rows that lie close together, by k-means with k-means++ starts. With such groups kept whole, a test asks how a
 * model does on what is unlike all that it was trained on.
 *
 * @param features - matrix of rows by features, or columns of numbers
 * @param options - number of clusters, scaling and seed
 * @returns cluster of each row, from 0; give it as `groups` to a splitter, such as `leaveOneGroupOut` for leave-cluster-out
 * @throws InvalidInputError `not-finite`; `bad-column` for what is no number; `length-mismatch`; `empty-input`; `out-of-range`;
 * `too-few-values` with fewer rows than clusters
 * @example
 * clusterGroups([[1, 2, 90, 91, 3]], { nClusters: 2 }); // [0, 0, 1, 1, 0]
 * @see sklearn.cluster.KMeans; Arthur and Vassilvitskii (2007), k-means++. O(rows x features x clusters) for each of at most 100 rounds.
 */
export function clusterGroups(features: Features, options: ClusterOptions = {}): Int32Array {
  return clusters("clusterGroups", features, options);
}

/** The clusters, with errors in the name of `caller`. */
export function clusters(caller: string, features: Features, options: ClusterOptions): Int32Array {
  const { nClusters = 20, scale = true, seed = 0 } = options;
  requireInteger(caller, "nClusters", nClusters, 2);
  const matrix = readFeatures(caller, features);
  if (matrix.rows < nClusters) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least ${nClusters} rows for nClusters ${nClusters}, got ${matrix.rows}`,
    );
  }
  if (scale) standardize(matrix);
  return lloyd(matrix, spreadCenters(matrix, nClusters, createRng(seed)), 100).labels;
}
