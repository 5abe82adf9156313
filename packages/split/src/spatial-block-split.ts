import { createRng, InvalidInputError, type Rng, requireInRange, requireOption } from "@productizeml/stats";
import { type Fold, type Folds, foldsOf } from "./fold.ts";
import { foldCount } from "./internal/fold-options.ts";
import { lightest } from "./internal/lightest.ts";
import { codedIds } from "./internal/parts.ts";
import { type Blocks, blocksOf } from "./internal/space/blocks.ts";
import { type Coordinates, readCoordinates } from "./internal/space/coordinates.ts";
import { reachOf } from "./internal/space/reach.ts";

/** How blocks are given to folds. */
export type BlockAssignment = "random" | "systematic" | "checkerboard";

/** Options of {@link spatialBlockSplit}; lengths are in the unit of `x` and `y`, on the Earth in kilometres. */
export interface SpatialBlockOptions {
  /** Side of the square blocks: at least the range over which the target resembles itself. */
  readonly size: number;
  /**
   * Number of folds, at least 2; a checkerboard has two.
   * @defaultValue 5; checkerboard 2
   */
  readonly nSplits?: number;
  /**
   * `'random'` gives blocks, the largest first and those of one size in random order, to the fold with the fewest rows so far;
   * `'systematic'` gives them in turn, row by row of the grid; `'checkerboard'` by the colour of their square.
   * @defaultValue 'random'
   */
  readonly assignment?: BlockAssignment;
  /**
   * Rows within this distance of a tested row do not train.
   * @defaultValue 0
   */
  readonly buffer?: number;
  /**
   * Seed of the random assignment; without effect otherwise.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** A fold of {@link spatialBlockSplit}. */
export interface SpatialFold extends Fold {
  /** Positions of the rows that neither train nor test, for they lie in the buffer. */
  readonly buffered: Uint32Array;
}

/** The folds of {@link spatialBlockSplit}. */
export interface SpatialFolds extends Folds, Iterable<SpatialFold> {
  /** Block of each row, from 0, numbered from the lower left corner row by row. */
  readonly blockIds: Int32Array;
  /** Number of blocks that have rows. */
  readonly blocks: number;
  /** Share of all rows that each fold tests. */
  readonly shares: Float64Array;
  /** Makes the folds, each with the rows in its buffer. */
  [Symbol.iterator](): Iterator<SpatialFold>;
}

/**
 * Cross-validation in blocks of space: neighbours resemble each other, so a test among its neighbours flatters the model.
 *
 * Squares of a grid are tested together, and with `buffer` nothing near a tested row trains. On the Earth the grid is bands of
 * latitude, each cut into pieces of about the same width; distances are along great circles.
 *
 * @param coordinates - `{ x, y }` on a plane, or `{ latitude, longitude }` in degrees
 * @param options - size of blocks, number of folds, assignment and buffer
 * @returns the folds, positions ascending, the share of rows that each tests, and the blocks; a wide buffer may leave no training rows
 * @throws InvalidInputError `length-mismatch`; `empty-input`; `not-finite`; `out-of-range` for a size, buffer or degrees; `bad-option`;
 * `too-few-values` with fewer blocks than folds
 * @example
 * const folds = spatialBlockSplit({ x: [0, 1, 5, 9, 9], y: [0, 0, 0, 0, 6] }, { size: 5, nSplits: 2, assignment: "systematic" });
 * folds.foldIds; // [0, 0, 1, 1, 0]
 * folds.shares; // [0.6, 0.4]
 * @see Roberts et al. (2017), Cross-validation strategies for data with temporal, spatial, hierarchical, or phylogenetic
 * structure, https://doi.org/10.1111/ecog.02881; blockCV's `cv_spatial` and `cv_buffer`
 */
export function spatialBlockSplit(coordinates: Coordinates, options: SpatialBlockOptions): SpatialFolds {
  const { size, assignment = "random", buffer = 0, seed = 0 } = options;
  requireInRange("spatialBlockSplit", "size", size, Number.MIN_VALUE, Number.MAX_VALUE);
  requireInRange("spatialBlockSplit", "buffer", buffer, 0, Number.MAX_VALUE);
  requireOption("spatialBlockSplit", "assignment", assignment, ["random", "systematic", "checkerboard"]);
  const positions = readCoordinates("spatialBlockSplit", coordinates);
  const blocks = blocksOf(positions, size);
  const length = numberOfFolds(options, blocks);
  const foldOf = foldsOfBlocks(blocks, assignment, length, createRng(seed));
  const foldIds = codedIds(blocks.ids, foldOf, length);
  const shares = new Float64Array(length);
  for (const [block, count] of blocks.counts.entries()) shares[foldOf[block] as number]! += count;
  const reach = buffer > 0 ? reachOf(positions, buffer) : null;
  return {
    length,
    foldIds,
    blockIds: blocks.ids,
    blocks: blocks.counts.length,
    shares: shares.map((rows) => rows / foldIds.length),
    *[Symbol.iterator](): Generator<SpatialFold> {
      for (const { train, test } of foldsOf(foldIds, length)) {
        if (reach === null) yield { train, test, buffered: new Uint32Array(0) };
        else {
          const near = reach.near(test);
          yield {
            train: train.filter((row) => near[row] === 0),
            test,
            buffered: train.filter((row) => near[row] === 1),
          };
        }
      }
    },
  };
}

function numberOfFolds({ assignment, nSplits }: SpatialBlockOptions, { counts, odd }: Blocks): number {
  if (assignment !== "checkerboard") {
    return foldCount("spatialBlockSplit", { nSplits: nSplits ?? 5 }, counts.length, "blocks");
  }
  if (nSplits !== undefined && nSplits !== 2) {
    throw new InvalidInputError(
      "bad-option",
      `spatialBlockSplit requires nSplits of 2 for a checkerboard, got ${nSplits}`,
    );
  }
  if (!odd.includes(0) || !odd.includes(1)) {
    throw new InvalidInputError(
      "too-few-values",
      `spatialBlockSplit requires rows on both colours of the checkerboard, got one of them with ${counts.length} blocks`,
    );
  }
  return 2;
}

/** The fold of each block. */
function foldsOfBlocks(
  { counts, odd }: Blocks,
  assignment: BlockAssignment,
  folds: number,
  rng: Rng,
): ArrayLike<number> {
  if (assignment === "checkerboard") return odd;
  if (assignment === "systematic") return counts.map((_, block) => block % folds);
  const order = rng.permutation(counts.length);
  return lightest(
    order.sort((a, b) => (counts[b] as number) - (counts[a] as number)),
    counts,
    folds,
  );
}
