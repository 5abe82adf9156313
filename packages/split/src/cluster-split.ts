import { type Column, columnLength, createRng, InvalidInputError } from "@productizeml/stats";
import { type ClusterOptions, clusters } from "./cluster-groups.ts";
import { assign } from "./internal/assign.ts";
import { describeSplit, type Split } from "./internal/describe.ts";
import { encode } from "./internal/encode.ts";
import { apportion, readShares, type Shares } from "./internal/shares.ts";
import type { Features } from "./internal/space/features.ts";

/** Options of {@link clusterSplit}. */
export interface ClusterSplitOptions extends ClusterOptions {
  /** Label of each row, whose shares every part shall keep as near as whole clusters allow. */
  readonly stratify?: Column;
}

/** A split into parts of whole clusters. */
export interface ClusterSplit<Name extends string = string> extends Split<Name> {
  /** Cluster of each row, from 0. */
  readonly clusters: Int32Array;
}

/**
 * Divides rows into named parts by whole clusters of rows that lie close together, so that the test is unlike the training.
 *
 * Where clusters are known, such as molecules by their scaffold, give them as `groups` to `split` instead.
 *
 * @param shares - share of each part: fractions that sum to 1, or whole-number weights
 * @param features - matrix of rows by features, or columns of numbers
 * @param options - clustering, labels to stratify by, and seed
 * @returns the parts, with ascending row positions; how far they are from what was asked, which with few clusters is far; the clusters
 * @throws InvalidInputError `not-finite`; `bad-column`; `length-mismatch`; `empty-input`; `out-of-range`; `too-few-values`
 * with fewer rows than clusters
 * @example
 * const { parts } = clusterSplit({ train: 0.6, test: 0.4 }, [[1, 2, 90, 91, 3]], { nClusters: 2 });
 * parts.test; // [2, 3]
 * @see Roberts et al. (2017), Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic structure
 */
export function clusterSplit<Name extends string>(
  shares: Shares<Name>,
  features: Features,
  options: ClusterSplitOptions = {},
): ClusterSplit<Name> {
  const named = readShares("clusterSplit", shares);
  const groups = clusters("clusterSplit", features, options);
  const { stratify, seed = 0 } = options;
  if (stratify !== undefined && columnLength(stratify) !== groups.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `clusterSplit requires stratify of length ${groups.length}, got ${columnLength(stratify)}`,
    );
  }
  const strata = stratify === undefined ? null : encode("clusterSplit", "stratify", stratify);
  const sizes = apportion(groups.length, named.shares);
  const ids = assign(
    sizes,
    strata,
    encode("clusterSplit", "clusters", groups),
    createRng(seed).fork("parts"),
  );
  return { ...describeSplit(named, ids, strata), clusters: groups };
}
