import { createRng, InvalidInputError, type Rng, requireInteger } from "@productizeml/stats";

/** Options of the K-fold splitters. */
export interface FoldOptions {
  /**
   * Number of folds, at least 2.
   * @defaultValue 5
   */
  readonly nSplits?: number;
  /**
   * Whether rows are assigned at random instead of in the data's order.
   * @defaultValue false
   */
  readonly shuffle?: boolean;
  /**
   * Seed of the shuffling; refused without `shuffle`, where it would have no effect.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** The number of folds, checked against the number of things to divide. */
export function foldCount(caller: string, options: FoldOptions, available: number, what: string): number {
  const { nSplits = 5 } = options;
  requireInteger(caller, "nSplits", nSplits, 2);
  if (available < nSplits) {
    throw new InvalidInputError(
      "too-few-values",
      `${caller} requires at least ${nSplits} ${what} for nSplits ${nSplits}, got ${available}`,
    );
  }
  return nSplits;
}

/** The generator that shuffles, or null when rows keep their order. */
export function shuffler(caller: string, { shuffle = false, seed }: FoldOptions): Rng | null {
  if (!shuffle && seed !== undefined) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires shuffle: true where a seed is given, got shuffle: false and seed ${seed}`,
    );
  }
  return shuffle ? createRng(seed ?? 0) : null;
}
