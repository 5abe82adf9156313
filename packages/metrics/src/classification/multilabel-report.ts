import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ClassLabel } from "../labels.ts";
import type { Metric } from "../metric.ts";
import type { Undefined, UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";
import type { ClassReport, ClassScores } from "./classification-report.ts";
import { f1 } from "./f1.ts";
import { type LabelAverage, multilabel } from "./multilabel.ts";
import { precision } from "./precision.ts";
import { recall } from "./recall.ts";

/** Options of {@link multilabelReport}. */
export interface MultilabelReportOptions extends WeightOption, UndefinedOption {
  /**
   * Name of the label of each column.
   *
   * @defaultValue the columns' numbers from 0
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * What stands for 0 / 0: 0, 1 or `NaN`, which leaves the label out of means.
   *
   * @defaultValue `0`
   */
  readonly zeroDivision?: number;
}

/** Scores of every label and their averages. */
export interface MultilabelReport {
  /** One entry for each label, in the order of columns. */
  readonly classes: readonly ClassReport[];
  /** Scores of all cells together. */
  readonly micro: ClassScores;
  /** Plain means over labels. */
  readonly macro: ClassScores;
  /** Means over labels by support. */
  readonly weighted: ClassScores;
  /** Means over rows. */
  readonly samples: ClassScores;
  /** What was undefined for a label and which value stands for it. */
  readonly undefined: readonly Undefined[];
}

/**
 * Precision, recall and F1 of every label and their averages, where rows may have several labels.
 *
 * @param yTrue - matrix of `n` rows and one column for each label: 1 where the row has it, else 0
 * @param yPred - predicted labels, of the same shape
 * @param options - names of labels, `zeroDivision`, weights
 * @returns scores in `[0, 1]`, higher is better, with a list of what was undefined
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column` for cells other than 0 and 1, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * const yTrue = { data: [1, 0, 1, 0, 1, 1], rows: 2, cols: 3 };
 * const yPred = { data: [1, 0, 0, 0, 1, 1], rows: 2, cols: 3 };
 * const report = multilabelReport(yTrue, yPred, { labels: ["cat", "dog", "pet"] });
 * report.classes[2]; // { "label": "pet", "precision": 1, "recall": 0.5, "f1": 0.6666666666666666, "support": 2 }
 * report.samples.recall; // 0.75
 * @see sklearn.metrics.classification_report on label indicators
 */
export function multilabelReport(
  yTrue: Matrix,
  yPred: Matrix,
  options: MultilabelReportOptions = {},
): MultilabelReport {
  const { labels, sampleWeight, zeroDivision = 0, onUndefined } = options;
  if (labels !== undefined && labels.length !== yTrue.cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `multilabelReport requires ${yTrue.cols} labels, got ${labels.length}`,
    );
  }
  const nameOf = (column: number) => labels?.[column] ?? column;
  const found: Undefined[] = [];
  const tell = (what: Undefined) => {
    const named = { ...what, label: nameOf(Number(what.label)) };
    found.push(named);
    onUndefined?.(named);
  };
  const weighted = sampleWeight === undefined ? {} : { sampleWeight };
  const each = (metric: LabelMetric) =>
    multilabel(withZeroDivision(metric, zeroDivision), yTrue, yPred, {
      ...weighted,
      average: null,
      onUndefined: tell,
    });
  const [precisions, recalls, f1s] = [precision, recall, f1].map(each);
  const supports = multilabel(support, yTrue, yPred, { ...weighted, average: null });
  const total = supports.reduce((sum, rows) => sum + rows, 0);
  const averages = (average: LabelAverage): ClassScores => {
    const mean = (metric: LabelMetric) =>
      multilabel(withZeroDivision(metric, zeroDivision), yTrue, yPred, {
        ...weighted,
        average,
        skipUndefined: true,
      });
    return { precision: mean(precision), recall: mean(recall), f1: mean(f1), support: total };
  };
  return {
    classes: Array.from(supports, (rows, column) => ({
      label: nameOf(column),
      precision: precisions[column],
      recall: recalls[column],
      f1: f1s[column],
      support: rows,
    })),
    micro: averages("micro"),
    macro: averages("macro"),
    weighted: averages("weighted"),
    samples: averages("samples"),
    undefined: found,
  };
}

type LabelMetric = typeof precision;
type CellMetric = Metric<Int32Array, Int32Array | Float64Array>;

function withZeroDivision(metric: LabelMetric, zeroDivision: number): CellMetric {
  return (yTrue, yPred, options) => metric(yTrue, yPred, { ...options, zeroDivision });
}

/** Weight of the rows that have the label. */
const support: CellMetric = (yTrue, _, { sampleWeight }) => {
  const weight = sampleWeight as Float64Array | undefined;
  return yTrue.reduce((sum, has, row) => sum + has * (weight ? weight[row] : 1), 0);
};
