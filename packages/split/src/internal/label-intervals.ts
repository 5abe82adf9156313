import { InvalidInputError, requireInRange } from "@productizeml/stats";
import type { Fold } from "../fold.ts";
import { foldCount } from "./fold-options.ts";
import { gather, type PartIds, partIds } from "./parts.ts";
import { inOrder, readTimes, type Times } from "./times.ts";

/** When each row's label is made: from what the row knows, to when its label is known. Both ends belong to it. */
export interface LabelIntervals {
  /** Time of each row, in any unit. */
  readonly start: Times;
  /** When the row's label is known, in the same unit; not before `start`. */
  readonly end: Times;
}

/** Options of the purged splitters. */
export interface PurgedOptions {
  /**
   * Number of folds, at least 2.
   * @defaultValue 5; combinatorial 6
   */
  readonly nSplits?: number;
  /**
   * Span of time after each tested block whose rows do not train either.
   * @defaultValue 0
   */
  readonly embargo?: number;
}

/** Rows in consecutive blocks of time, and what each block must be kept from. */
export interface Blocks {
  readonly ids: PartIds;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** From the first start to the last end in each block, the embargo included: rows that reach in from before, or begin in it. */
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly forbidden: Float64Array;
}

/** Cuts rows, in order of their start, into blocks of equal size; the first `n % nSplits` have one row more. */
export function cutBlocks(
  caller: string,
  { start, end }: LabelIntervals,
  options: PurgedOptions,
  usual: number,
): Blocks {
  const { embargo = 0 } = options;
  requireInRange(caller, "embargo", embargo, 0, Number.MAX_VALUE);
  if (start.length !== end.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires end of length ${start.length}, as start, got ${end.length}`,
    );
  }
  const starts = readTimes(caller, "start", start);
  const ends = readTimes(caller, "end", end);
  const early = starts.findIndex((time, row) => time > (ends[row] as number));
  if (early >= 0) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires an end of at least start ${starts[early]}, got ${ends[early]} at row ${early}`,
    );
  }
  const n = starts.length;
  const nSplits = foldCount(caller, { nSplits: options.nSplits ?? usual }, n, "rows");
  const { rows } = inOrder(caller, "start", starts);
  const ids = partIds(n, nSplits);
  const from = new Float64Array(nSplits).fill(Infinity);
  const until = new Float64Array(nSplits).fill(-Infinity);
  let rank = 0;
  for (let block = 0; block < nSplits; block++) {
    const size = Math.floor(n / nSplits) + (block < n % nSplits ? 1 : 0);
    for (let i = 0; i < size; i++) {
      const row = rows[rank++] as number;
      ids[row] = block;
      from[block] = Math.min(from[block] as number, starts[row] as number);
      until[block] = Math.max(until[block] as number, ends[row] as number);
    }
  }
  return { ids, starts, ends, from, until, forbidden: until.map((time) => time + embargo) };
}

/** Tests on the given blocks; trains on the rows of the others whose labels touch none of them, nor begin in an embargo. */
export function purgedFold(blocks: Blocks, tested: ArrayLike<number>): Fold {
  const { ids, starts, ends, from, until, forbidden } = blocks;
  const kept = new Int8Array(ids.length).fill(TRAIN);
  for (let t = 0; t < tested.length; t++) {
    const block = tested[t] as number;
    const [first, last, free] = [from[block], until[block], forbidden[block]] as [number, number, number];
    for (let row = 0; row < kept.length; row++) {
      if (ids[row] === block) kept[row] = TEST;
      else if (kept[row] === TRAIN) {
        const start = starts[row] as number;
        const touches = start <= last && (ends[row] as number) >= first;
        if (touches || (start > last && start <= free)) kept[row] = LEFT_OUT;
      }
    }
  }
  const [train, test] = gather(kept, 2) as [Uint32Array, Uint32Array];
  return { train, test };
}

const TRAIN = 0;
const TEST = 1;
const LEFT_OUT = -1;
