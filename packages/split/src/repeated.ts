import { createRng, requireInteger } from "@productizeml/stats";
import type { Fold, FoldSequence } from "./fold.ts";

/** Options of {@link repeated}. */
export interface RepeatedOptions {
  /**
   * How many times, at least 1.
   * @defaultValue 10
   */
  readonly nRepeats?: number;
  /**
   * Seed from which each repetition gets its own.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/**
 * Repeats a shuffled cross-validation, each time with another seed, so that a score depends less on one draw.
 *
 * @param split - makes the folds from a seed; called once for their number, and once for each repetition when iterated
 * @param options - how many times
 * @returns the folds of all repetitions, one after the other
 * @throws InvalidInputError `out-of-range`, and what `split` throws
 * @example
 * const y = ["a", "b", "a", "b", "a", "b"];
 * const folds = repeated((seed) => stratifiedKFold(y, { nSplits: 3, shuffle: true, seed }), { nRepeats: 4 });
 * folds.length; // 12
 * @see sklearn.model_selection.RepeatedKFold, sklearn.model_selection.RepeatedStratifiedKFold
 */
export function repeated(split: (seed: number) => FoldSequence, options: RepeatedOptions = {}): FoldSequence {
  const { nRepeats = 10, seed = 0 } = options;
  requireInteger("repeated", "nRepeats", nRepeats, 1);
  const rng = createRng(seed);
  const seeds = Array.from({ length: nRepeats }, (_, repeat) => rng.fork(repeat).uint32());
  return {
    length: nRepeats * split(seeds[0] as number).length,
    *[Symbol.iterator](): Generator<Fold> {
      for (const each of seeds) yield* split(each);
    },
  };
}
