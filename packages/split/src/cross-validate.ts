import { InvalidInputError, requireInteger } from "@productizeml/stats";
import type { Fold, FoldSequence } from "./fold.ts";
import { FoldError } from "./fold-error.ts";
import { type Abortable, unlessAborted } from "./internal/cross-validation/abort.ts";
import { checkScore, type Score, type Summaries, summarize } from "./internal/cross-validation/summarize.ts";
import { type TakeableTable, type TakenTable, takeTable } from "./take-table.ts";

/** What `fit` and `score` are told beside the rows. */
export interface FoldContext extends Fold {
  /** Number of the fold, from 0. */
  readonly fold: number;
  /** Which of the `concurrency` lanes the fold runs in, from 0: no two folds are in one lane at a time. */
  readonly lane: number;
  /** The signal of the options, for work that can stop halfway. */
  readonly signal?: Abortable;
}

/** How far a cross-validation is. */
export interface CrossValidationProgress {
  /** Folds that are done. */
  readonly done: number;
  /** Folds in all. */
  readonly total: number;
  /** The fold that was done last, from 0. */
  readonly fold: number;
}

/** Options of {@link crossValidate}. */
export interface CrossValidateOptions {
  /**
   * Folds in work at a time. For `fit` that waits, say for a worker or a server; what computes in place gains nothing.
   * @defaultValue 1
   */
  readonly concurrency?: number;
  /**
   * Whether models are scored on their training rows, too.
   * @defaultValue false
   */
  readonly trainScores?: boolean;
  /**
   * Confidence of the intervals, in (0, 1).
   * @defaultValue 0.95
   */
  readonly level?: number;
  /**
   * Called after each fold; a promise is waited for, so that a page can paint between folds.
   *
   * @param progress - how far the work is
   */
  readonly onProgress?: (progress: CrossValidationProgress) => void | Promise<void>;
  /** Stops the work: no further fold begins, and the call rejects with the signal's reason. An `AbortSignal` is one. */
  readonly signal?: Abortable;
  /** Clock that fitting and scoring are timed with, such as `() => performance.now()`; without one nothing is timed. */
  readonly now?: () => number;
}

/** What one fold came to. */
export interface FoldResult<S extends Score = number> {
  /** Number of the fold, from 0. */
  readonly fold: number;
  /** Rows trained on. */
  readonly trainSize: number;
  /** Rows tested on. */
  readonly testSize: number;
  /** Score on the test rows. */
  readonly score: S;
  /** Score on the training rows, where asked for. */
  readonly trainScore?: S;
  /** Time that fitting took, in the unit of the clock, where there is one. */
  readonly fitTime?: number;
  /** Time that scoring the test rows took. */
  readonly scoreTime?: number;
}

/** What a cross-validation came to. */
export interface CrossValidation<S extends Score = number> {
  /** Mean, interval and values of the score on the test rows; by name where `score` gives several. */
  readonly scores: Summaries<S>;
  /** The same on the training rows, where asked for. */
  readonly trainScores?: Summaries<S>;
  /** Each fold, in order. */
  readonly folds: readonly FoldResult<S>[];
}

/**
 * Fits and scores a model on every fold, one after the other or several at a time.
 *
 * The interval is Nadeau and Bengio's, which allows for the training rows that folds share.
 *
 * @param fit - makes a model of the training rows
 * @param score - scores a model on rows: a number, or several by name
 * @param table - columns or matrices by name, or an Arrow table
 * @param splitter - folds, from any splitter of this package or `repeated`; or a function that makes them from the table
 * @param options - concurrency, progress, signal, clock, confidence
 * @returns scores of all folds; interval `NaN` where a score is not finite or there is one fold only
 * @throws FoldError `fit-failed`, `score-failed`: with the fold, and what was thrown as `cause`
 * @throws InvalidInputError `empty-input` without folds; `out-of-range`; `bad-option` for a score that is no number
 * @example
 * const mean = (values) => values.reduce((a, b) => a + b) / values.length;
 * const result = await crossValidate(
 *   (train) => mean(train.y),
 *   (model, test) => mean(test.y.map((y) => Math.abs(y - model))),
 *   { y: [1, 2, 3, 4, 5, 6] },
 *   kFold(6, { nSplits: 3 }),
 * );
 * result.scores.mean; // 2.1666666666666665
 * @see sklearn.model_selection.cross_validate; Nadeau and Bengio (2003), https://doi.org/10.1023/A:1024068626366
 */
export async function crossValidate<T extends TakeableTable, Model, S extends Score>(
  fit: (train: TakenTable<T>, context: FoldContext) => Model | Promise<Model>,
  score: (model: Model, rows: TakenTable<T>, context: FoldContext) => S | Promise<S>,
  table: T,
  splitter: FoldSequence | ((table: T) => FoldSequence),
  options: CrossValidateOptions = {},
): Promise<CrossValidation<S>> {
  const { concurrency = 1, level = 0.95, onProgress, signal, now } = options;
  requireInteger("crossValidate", "concurrency", concurrency, 1);
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `crossValidate requires level in (0, 1), got ${level}`);
  }
  const sequence = typeof splitter === "function" ? splitter(table) : splitter;
  const pending = sequence[Symbol.iterator]();
  const folds: FoldResult<S>[] = [];
  let begun = 0;
  let done = 0;
  let stopped = false;

  const runFold = async (rows: Fold, fold: number, lane: number): Promise<FoldResult<S>> => {
    const context = { ...rows, fold, lane, ...(signal && { signal }) };
    const train = takeTable(table, rows.train);
    const test = takeTable(table, rows.test);
    const scored = async (model: Model, part: TakenTable<T>): Promise<S> => {
      const value = await orFail("score-failed", fold, () => score(model, part, context));
      checkScore("crossValidate", value, fold);
      return value;
    };
    const start = now?.();
    const model = await orFail("fit-failed", fold, () => fit(train, context));
    const fitted = now?.();
    const value = await scored(model, test);
    const end = now?.();
    return {
      fold,
      trainSize: rows.train.length,
      testSize: rows.test.length,
      score: value,
      ...(options.trainScores && { trainScore: await scored(model, train) }),
      ...(start !== undefined && {
        fitTime: (fitted as number) - start,
        scoreTime: (end as number) - (fitted as number),
      }),
    };
  };

  const runLane = async (lane: number): Promise<void> => {
    while (!stopped && !signal?.aborted) {
      const { value: rows, done: last } = pending.next();
      if (last) return;
      const fold = begun++;
      folds[fold] = await runFold(rows, fold, lane);
      done++;
      await onProgress?.({ done, total: sequence.length, fold });
    }
  };

  const lanes = Array.from({ length: Math.min(concurrency, sequence.length) }, (_, lane) => lane);
  try {
    await unlessAborted(signal, () => Promise.all(lanes.map(runLane)));
  } finally {
    stopped = true;
  }
  return summary(folds, level, options.trainScores === true);
}

async function orFail<V>(code: FoldError["code"], fold: number, work: () => V | Promise<V>): Promise<V> {
  try {
    return await work();
  } catch (cause) {
    throw new FoldError(code, fold, cause);
  }
}

function summary<S extends Score>(
  folds: readonly FoldResult<S>[],
  level: number,
  trained: boolean,
): CrossValidation<S> {
  if (folds.length === 0) {
    throw new InvalidInputError("empty-input", "crossValidate requires at least 1 fold, got 0");
  }
  const mean = (size: (fold: FoldResult<S>) => number): number =>
    folds.reduce((sum, fold) => sum + size(fold), 0) / folds.length;
  const sizes = { trainSize: mean((fold) => fold.trainSize), testSize: mean((fold) => fold.testSize) };
  const scores = summarize(
    folds.map((fold) => fold.score),
    sizes,
    level,
  );
  if (!trained) return { scores, folds };
  return {
    scores,
    trainScores: summarize(
      folds.map((fold) => fold.trainScore as S),
      sizes,
      level,
    ),
    folds,
  };
}
