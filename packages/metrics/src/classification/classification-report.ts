import { positionsAmong } from "../internal/label-key.ts";
import { readPair } from "../internal/pair.ts";
import {
  averaged,
  checkZeroDivision,
  F1,
  PRECISION,
  RECALL,
  scores,
  select,
} from "../internal/precision-recall.ts";
import { type Tally, tally } from "../internal/tally.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Undefined, UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";
import type { ClassScoreOptions } from "./class-score-options.ts";

/** Options of {@link classificationReport}. */
export interface ClassificationReportOptions extends WeightOption, UndefinedOption {
  /**
   * The classes to report, in order.
   *
   * @defaultValue every label of either column, sorted
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * What stands for 0 / 0: 0, 1 or `NaN`, which leaves the class out of the means.
   *
   * @defaultValue `0`
   */
  readonly zeroDivision?: number;
}

/** Precision, recall and F1 of one class or of an average. */
export interface ClassScores {
  /** Share of the rows predicted as the class that are of it. */
  readonly precision: number;
  /** Share of the rows of the class that were predicted as it. */
  readonly recall: number;
  /** Harmonic mean of both. */
  readonly f1: number;
  /** Weight of the rows of the class. */
  readonly support: number;
}

/** Scores of one class. */
export interface ClassReport extends ClassScores {
  /** The class. */
  readonly label: ClassLabel;
}

/** What {@link classificationReport} finds. */
export interface ClassificationReport {
  /** Scores of every class. */
  readonly classes: readonly ClassReport[];
  /** Share of labels predicted rightly; absent when `labels` leaves a class out, where `micro` says more. */
  readonly accuracy?: number;
  /** Scores of the pooled counts. */
  readonly micro: ClassScores;
  /** Plain means over classes. */
  readonly macro: ClassScores;
  /** Means over classes by support. */
  readonly weighted: ClassScores;
  /** What was undefined and which value stands for it. */
  readonly undefined: readonly Undefined[];
}

/**
 * Precision, recall and F1 of every class and their averages, counted once.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - classes, `zeroDivision`, weights
 * @returns scores in `[0, 1]`, higher is better, with a list of what was undefined
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * const report = classificationReport(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]);
 * report.accuracy; // 0.75
 * report.classes[1]; // { "label": "dog", "precision": 1, "recall": 0.5, "f1": 0.6666666666666666, "support": 2 }
 * @see sklearn.metrics.classification_report
 */
export function classificationReport(
  yTrue: Labels,
  yPred: Labels,
  options: ClassificationReportOptions = {},
): ClassificationReport {
  checkZeroDivision("classificationReport", options.zeroDivision);
  const pair = readPair("classificationReport", yTrue, yPred);
  const weight = weights("classificationReport", options.sampleWeight, pair.actual.length);
  const all = tally(pair, weight);
  const chosen = select(all, options.labels);
  const found: Undefined[] = [];
  const onUndefined = (what: Undefined) => {
    found.push(what);
    options.onUndefined?.(what);
  };
  const told: ClassScoreOptions = { zeroDivision: options.zeroDivision ?? 0, onUndefined };
  const silent: ClassScoreOptions = { zeroDivision: options.zeroDivision ?? 0 };
  const micro = averages(chosen, "micro", silent);
  const everyClass = positionsAmong(chosen.categories, all.categories).every((position) => position >= 0);
  return {
    classes: classReports(chosen, told),
    ...(everyClass ? { accuracy: micro.precision } : {}),
    micro,
    macro: averages(chosen, "macro", silent),
    weighted: averages(chosen, "weighted", silent),
    undefined: found,
  };
}

function classReports(counts: Tally, options: ClassScoreOptions): ClassReport[] {
  const precision = scores(PRECISION, counts, options);
  const recall = scores(RECALL, counts, options);
  const f1 = scores(F1, counts, options);
  return counts.categories.map((label, c) => ({
    label,
    precision: precision[c],
    recall: recall[c],
    f1: f1[c],
    support: counts.actual[c],
  }));
}

function averages(
  counts: Tally,
  average: "micro" | "macro" | "weighted",
  options: ClassScoreOptions,
): ClassScores {
  return {
    precision: averaged(PRECISION, counts, average, options),
    recall: averaged(RECALL, counts, average, options),
    f1: averaged(F1, counts, average, options),
    support: counts.actual.reduce((sum, rows) => sum + rows, 0),
  };
}
