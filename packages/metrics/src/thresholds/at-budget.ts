import { InvalidInputError } from "@productizeml/stats";
import { readBinaryScores } from "../internal/scores.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import { totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** Options of {@link atBudget}: a number of rows, or a share of all. */
export interface AtBudgetOptions extends CurveOptions, UndefinedOption {
  /** How many rows can be acted on (their weight, where rows have weights); all, where there are fewer. */
  readonly rows?: number;
  /** Which share of the rows can be acted on, in `(0, 1]`; either this or `rows`. */
  readonly rate?: number;
}

/** What is found within a budget. */
export interface AtBudget {
  /** Score of the last row that is acted on. */
  readonly threshold: number;
  /** Rows that are acted on, or their weight. */
  readonly rows: number;
  /** Share of them that are positive. */
  readonly precision: number;
  /** Share of the positive rows that is found. */
  readonly recall: number;
  /** How many times more positive rows are found than in as many rows at random. */
  readonly lift: number;
}

/**
 * What is found when only so many rows can be acted on, those with the highest scores: precision and recall at the top.
 *
 * Where the budget ends among rows of equal score, they count by the share of them that it reaches, which is the mean over all orders
 * that they could stand in.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - the budget as `rows` or `rate`, positive label, weights
 * @returns the threshold and what it attains; `recall` and `lift` are `NaN` without positive rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` without a
 * budget, or with two; `out-of-range` for a budget that is not positive, or a rate above 1
 * @example
 * atBudget([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { rows: 2 }); // { "threshold": 0.4, "precision": 0.5, "recall": 0.5, "lift": 1 }
 * @see torchmetrics.functional.retrieval.retrieval_precision with `top_k`; complexity O(n log n)
 */
export function atBudget(yTrue: Labels, yScore: Numbers, options: AtBudgetOptions): AtBudget {
  const budget = checkedBudget(options);
  const { score, positive, weight } = readBinaryScores("atBudget", yTrue, yScore, options);
  const counts = thresholdCounts(score, positive, weight);
  const { positives, negatives } = totals(counts);
  const all = positives + negatives;
  const rows = Math.min(options.rate === undefined ? budget : budget * all, all);
  const { truePositives: tp, falsePositives: fp } = counts;
  let last = 0;
  while (tp[last] + fp[last] < rows && last + 1 < tp.length) last++;
  const hitsBefore = last > 0 ? tp[last - 1] : 0;
  const rowsBefore = last > 0 ? hitsBefore + fp[last - 1] : 0;
  const reached = Math.min((rows - rowsBefore) / (tp[last] + fp[last] - rowsBefore), 1);
  const found = hitsBefore + reached * (tp[last] - hitsBefore);
  const precision = found / rows;
  const recall = found / positives;
  if (positives === 0) {
    options.onUndefined?.({ metric: "recall", reason: "no positive rows", value: Number.NaN });
  }
  return { threshold: counts.thresholds[last], rows, precision, recall, lift: precision / (positives / all) };
}

function checkedBudget({ rows, rate }: AtBudgetOptions): number {
  const budget = rows ?? rate;
  if (budget === undefined || (rows !== undefined && rate !== undefined)) {
    throw new InvalidInputError(
      "bad-option",
      `atBudget requires either rows or rate, got ${budget === undefined ? "neither" : "both"}`,
    );
  }
  if (!(budget > 0 && budget <= (rate === undefined ? Number.MAX_VALUE : 1))) {
    throw new InvalidInputError(
      "out-of-range",
      `atBudget requires ${rate === undefined ? "rows above 0" : "rate in (0, 1]"}, got ${budget}`,
    );
  }
  return budget;
}
