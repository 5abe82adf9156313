import { createRng, type Rng, requireInteger } from "@productizeml/stats";
import { type Fold, type FoldSequence, sequenceOf } from "../fold.ts";
import type { SizeOptions } from "./train-test-sizes.ts";

/** Options of the splitters that draw a training and a test set again and again. */
export interface DrawOptions extends SizeOptions {
  /**
   * Number of splits, at least 1.
   * @defaultValue 10; of groups 5
   */
  readonly nSplits?: number;
  /**
   * Seed of the random draws.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** A sequence of draws, each from a generator of its own: the tenth is the same whether the others are looked at or not. */
export function draws(
  caller: string,
  { nSplits, seed = 0 }: DrawOptions,
  usual: number,
  draw: (rng: Rng) => Fold,
): FoldSequence {
  const length = nSplits ?? usual;
  requireInteger(caller, "nSplits", length, 1);
  const rng = createRng(seed);
  return sequenceOf(length, (fold) => draw(rng.fork(fold)));
}
