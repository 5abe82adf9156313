import { byPart, notIn, type PartIds, without } from "./internal/parts.ts";

/** One division of the rows: positions to train on and positions to test on. */
export interface Fold {
  /** Positions of the training rows. */
  readonly train: Uint32Array;
  /** Positions of the test rows. */
  readonly test: Uint32Array;
}

/** Folds one after the other: iterate, as often as you like, to get each `{ train, test }`, made when asked for. */
export interface FoldSequence extends Iterable<Fold> {
  /** Number of folds. */
  readonly length: number;
}

/** The folds of a cross-validation that tests each row once at most; positions ascending. */
export interface Folds extends FoldSequence {
  /** For each row the fold in which it is tested, `-1` where it never is; one byte a row up to 127 folds. */
  readonly foldIds: PartIds;
}

/** Folds where each row is tested in the fold that `foldIds` names, and trains in all others. */
export function foldsOf(foldIds: PartIds, length: number): Folds {
  return {
    length,
    foldIds,
    *[Symbol.iterator](): Generator<Fold> {
      const { rowsOf, inRuns } = byPart(foldIds, length);
      for (let fold = 0; fold < length; fold++) {
        const test = rowsOf(fold);
        yield { train: inRuns ? without(foldIds.length, test) : notIn(foldIds, fold, test.length), test };
      }
    },
  };
}

/** Folds of any kind, the one at a time that `make` is asked for. */
export function sequenceOf(length: number, make: (fold: number) => Fold): FoldSequence {
  return {
    length,
    *[Symbol.iterator](): Generator<Fold> {
      for (let fold = 0; fold < length; fold++) yield make(fold);
    },
  };
}
