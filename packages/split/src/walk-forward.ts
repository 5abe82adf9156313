import { type Column, InvalidInputError, requireInRange } from "@productizeml/stats";
import type { Fold } from "./fold.ts";
import { encode } from "./internal/encode.ts";
import { type Chronology, inOrder, type Times } from "./internal/times.ts";

/** Options of {@link walkForward}; spans of time are in the unit of the timestamps. */
export interface WalkForwardOptions {
  /** Length of each test window. */
  readonly horizon: number;
  /**
   * `'expanding'` trains on everything before, a number on the latest span of that length.
   *
   * @defaultValue 'expanding'
   */
  readonly train?: "expanding" | number;
  /**
   * Span from the first timestamp that is trained on before the first test.
   *
   * @defaultValue `train` where it is a number, else `horizon`
   */
  readonly initial?: number;
  /**
   * Span left out between training and test, as long as the label takes to become known.
   *
   * @defaultValue 0
   */
  readonly gap?: number;
  /**
   * How far each test window begins after the one before.
   *
   * @defaultValue `horizon`
   */
  readonly step?: number;
  /** Group of each row, such as the user: rows of a group that a window tests do not train for it. */
  readonly groups?: Column;
}

/** A fold of {@link walkForward}. */
export interface WalkForwardFold extends Fold {
  /** Where the test window begins; rows of this very time are in it. */
  readonly start: number;
  /** Where the test window ends; rows of this very time are not in it. */
  readonly end: number;
}

/** The folds of {@link walkForward}, in order of time. */
export interface WalkForward extends Iterable<WalkForwardFold> {
  /** Number of folds. */
  readonly length: number;
}

/**
 * Cross-validation by time: trains on what was known, tests on the window that follows, moves on, as a model in production
 * is retrained.
 *
 * Windows are spans of time and not numbers of rows, so that equal times are never divided and busy seasons test on more
 * rows. The last window may reach beyond the data; windows without rows to train or test on are left out.
 *
 * @param timestamps - time of each row, in any order and unit; {@link calendarPeriods} for windows of weeks or months
 * @param options - lengths of the windows
 * @returns the folds; with `groups` one may be left without rows to train on
 * @throws InvalidInputError `not-finite`; `bad-column` for text that is no time, or offsets from UTC in some rows only; `length-mismatch`; `bad-option`; `out-of-range` for a span that is not positive or a step that makes more than a million
 * windows; `too-few-values` when no window has rows to train and test on
 * @example
 * const folds = walkForward([1, 2, 3, 4, 5, 6], { horizon: 2, initial: 3 });
 * folds.length; // 2
 * [...folds][0].train; // [0, 1, 2]
 * [...folds][0].test; // [3, 4]
 * @see Tashman (2000), Out-of-sample tests of forecasting accuracy
 */
export function walkForward(timestamps: Times, options: WalkForwardOptions): WalkForward {
  const windows = readWindows(options);
  const order = inOrder("walkForward", "timestamps", timestamps);
  const withoutGroupsOf = excluder(options.groups, order.rows.length);
  const starts = testStarts(order, windows);
  if (starts.length === 0) {
    throw new InvalidInputError(
      "too-few-values",
      `walkForward requires timestamps to train and test on, got ${describe(order)}`,
    );
  }
  return {
    length: starts.length,
    *[Symbol.iterator](): Generator<WalkForwardFold> {
      for (const start of starts) {
        const end = start + windows.horizon;
        const known = start - windows.gap;
        const test = rowsBetween(order, start, end);
        const train = withoutGroupsOf(test, rowsBetween(order, known - windows.train, known));
        yield { start, end, train, test };
      }
    },
  };
}

/** A function that takes the rows of tested groups out of the training rows. */
function excluder(
  groups: Column | undefined,
  n: number,
): (test: Uint32Array, train: Uint32Array) => Uint32Array {
  if (groups === undefined) return (_, train) => train;
  const { codes, counts } = encode("walkForward", "groups", groups);
  if (codes.length !== n) {
    throw new InvalidInputError(
      "length-mismatch",
      `walkForward requires groups of length ${n}, as timestamps, got ${codes.length}`,
    );
  }
  return (test, train) => {
    const tested = new Uint8Array(counts.length);
    for (const row of test) tested[codes[row] as number] = 1;
    return train.filter((row) => tested[codes[row] as number] === 0);
  };
}

interface Windows {
  readonly horizon: number;
  readonly train: number;
  readonly initial: number;
  readonly gap: number;
  readonly step: number;
}

function readWindows(options: WalkForwardOptions): Windows {
  const { horizon, train = "expanding", gap = 0, step = horizon } = options;
  const span = train === "expanding" ? Infinity : train;
  const { initial = train === "expanding" ? horizon : train } = options;
  if (typeof span !== "number") {
    throw new InvalidInputError(
      "bad-option",
      `walkForward requires train to be "expanding" or a span of time, got ${JSON.stringify(train)}`,
    );
  }
  for (const [name, value] of Object.entries({ horizon, initial, step })) {
    requireInRange("walkForward", name, value, Number.MIN_VALUE, Number.MAX_VALUE);
  }
  requireInRange("walkForward", "train", span, Number.MIN_VALUE, Infinity);
  requireInRange("walkForward", "gap", gap, 0, Number.MAX_VALUE);
  return { horizon, train: span, initial, gap, step };
}

/** Where the windows begin that have rows to train and to test on. */
function testStarts(order: Chronology, { horizon, train, initial, gap, step }: Windows): number[] {
  const { times } = order;
  const first = (times[0] as number) + initial + gap;
  const last = times[times.length - 1] as number;
  const count = Math.floor((last - first) / step) + 1;
  if (count > 1e6) {
    throw new InvalidInputError(
      "out-of-range",
      `walkForward requires a step that makes at most 1000000 windows, got ${step}, which makes ${count}`,
    );
  }
  const starts: number[] = [];
  for (let k = 0; k < count; k++) {
    const start = first + k * step;
    const known = start - gap;
    const tests = lowerBound(times, start) < lowerBound(times, start + horizon);
    if (tests && lowerBound(times, known - train) < lowerBound(times, known)) starts.push(start);
  }
  return starts;
}

/** Rows of times from `start` on and before `end`, ascending by position. */
function rowsBetween({ times, rows }: Chronology, start: number, end: number): Uint32Array {
  return rows.slice(lowerBound(times, start), lowerBound(times, end)).sort();
}

/** How many of the sorted times lie before `time`. */
function lowerBound(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function describe({ times }: Chronology): string {
  return times.length === 0 ? "none" : `${times.length} from ${times[0]} to ${times[times.length - 1]}`;
}
