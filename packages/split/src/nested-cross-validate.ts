import { InvalidInputError, requireOption } from "@productizeml/stats";
import {
  type CrossValidateOptions,
  type CrossValidation,
  crossValidate,
  type FoldContext,
} from "./cross-validate.ts";
import type { FoldSequence } from "./fold.ts";
import type { TakeableTable, TakenTable } from "./take-table.ts";

/** Options of {@link nestedCrossValidate}. */
export interface NestedCrossValidateOptions<T extends TakeableTable, Candidate> extends CrossValidateOptions {
  /** What to choose from, such as settings of the model. */
  readonly candidates: readonly Candidate[];
  /**
   * Makes the folds on which candidates are compared, from the training rows of an outer fold.
   *
   * @param train - the training rows
   */
  readonly inner: (train: TakenTable<T>) => FoldSequence;
  /**
   * Whether the higher or the lower score is the better one.
   * @defaultValue "maximize"
   */
  readonly direction?: "maximize" | "minimize";
}

/** What the inner folds of one outer fold came to. */
export interface Choice<Candidate> {
  /** The candidate with the best mean score, the first of those alike. */
  readonly candidate: Candidate;
  /** Its position among the candidates. */
  readonly index: number;
  /** Mean score of every candidate on the inner folds. */
  readonly means: Float64Array;
}

/** What a nested cross-validation came to. */
export interface NestedCrossValidation<Candidate> extends CrossValidation {
  /** What was chosen in each outer fold. */
  readonly choices: readonly Choice<Candidate>[];
}

/**
 * Scores the whole of choosing and fitting: in every outer fold the candidates are compared on inner folds of its training rows
 * alone, the best is fitted to all of them, and scored on the test rows, which had no say in the choice.
 *
 * @param fit - makes a model of the training rows with a candidate
 * @param score - scores a model on rows: a number
 * @param table - columns or matrices by name, or an Arrow table
 * @param splitter - outer folds, or a function that makes them from the table
 * @param options - candidates, inner folds, direction, and what `crossValidate` takes
 * @returns scores of the outer folds, and what was chosen in each
 * @throws FoldError `fit-failed`, `score-failed`: with the outer fold; the `cause` of a failing inner fold is a FoldError, too
 * @throws InvalidInputError `empty-input` without candidates or folds; `out-of-range`; `bad-option`
 * @example
 * const nearest = (train, k) => ({ train, k });
 * const hits = ({ train, k }, rows) => rows.y.filter((y, i) => (rows.x[i] > k) === y).length / rows.y.length;
 * const table = { x: [1, 5, 2, 6, 1, 7, 3, 8], y: [false, true, false, true, false, true, false, true] };
 * const result = await nestedCrossValidate(nearest, hits, table, kFold(8, { nSplits: 2 }), {
 *   candidates: [0, 4, 9],
 *   inner: (train) => kFold(train.y.length, { nSplits: 2 }),
 * });
 * result.choices[0].candidate; // 4
 * result.scores.mean; // 1
 * @see Varma and Simon (2006), Bias in error estimation when using cross-validation for model selection; scikit-learn's nested cross-validation
 */
export async function nestedCrossValidate<T extends TakeableTable, Model, Candidate>(
  fit: (train: TakenTable<T>, candidate: Candidate, context: FoldContext) => Model | Promise<Model>,
  score: (model: Model, rows: TakenTable<T>, context: FoldContext) => number | Promise<number>,
  table: T,
  splitter: FoldSequence | ((table: T) => FoldSequence),
  options: NestedCrossValidateOptions<T, Candidate>,
): Promise<NestedCrossValidation<Candidate>> {
  const { candidates, inner, direction = "maximize", ...outer } = options;
  requireOption("nestedCrossValidate", "direction", direction, ["maximize", "minimize"]);
  if (candidates.length === 0) {
    throw new InvalidInputError("empty-input", "nestedCrossValidate requires at least 1 candidate, got 0");
  }
  const choices: Choice<Candidate>[] = [];
  const search = async (train: TakenTable<T>, context: FoldContext): Promise<Model> => {
    const { lane, signal } = context;
    const folds = inner(train);
    const means = new Float64Array(candidates.length);
    for (const [at, candidate] of candidates.entries()) {
      const found = await crossValidate<TakenTable<T> & TakeableTable, Model, number>(
        (rows, within) => fit(rows as TakenTable<T>, candidate, { ...within, lane }),
        (model, rows, within) => score(model, rows as TakenTable<T>, { ...within, lane }),
        train as TakenTable<T> & TakeableTable,
        folds,
        signal && { signal },
      );
      means[at] = found.scores.mean;
    }
    const index = best(direction === "maximize" ? means : means.map((mean) => -mean));
    const candidate = candidates[index] as Candidate;
    choices[context.fold] = { candidate, index, means };
    return fit(train, candidate, context);
  };
  return { ...(await crossValidate(search, score, table, splitter, outer)), choices };
}

/** Position of the highest value, the first of those alike; `NaN` is the lowest. */
function best(values: Float64Array): number {
  let at = 0;
  for (let i = 1; i < values.length; i++) {
    if ((values[i] as number) > (values[at] as number) || Number.isNaN(values[at])) at = i;
  }
  return at;
}
