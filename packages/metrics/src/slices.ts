import {
  type Column,
  column,
  columnNames,
  type Label,
  type Matrix,
  readLabels,
  rowCount,
  type Table,
} from "@productizeml/stats";
import { checkLengths } from "./internal/check-lengths.ts";
import { type Compact, compact, takeRows } from "./internal/compact.ts";
import { compareSlices } from "./internal/compare-slices.ts";
import { measure } from "./internal/measure.ts";
import { slicesOf } from "./internal/slices-of.ts";
import type { IntervalOptions, MetricInterval } from "./interval.ts";
import type { Metric } from "./metric.ts";
import type { Undefined } from "./undefined.ts";

/** Options of {@link bySlice}. */
export interface BySliceOptions {
  /**
   * Slices with fewer rows are not measured, but listed in `skipped`.
   *
   * @defaultValue `30`
   */
  readonly minRows?: number;
  /**
   * Confidence intervals for every value, made with these options.
   *
   * @defaultValue no intervals
   */
  readonly intervals?: IntervalOptions;
}

/** Rows that share a value of a column. */
export interface Slice {
  /** The column's name. */
  readonly column: string;
  /** The value that the rows share; `null` where it is missing. */
  readonly value: Label;
  /** Number of rows. */
  readonly rows: number;
}

/** The metrics of one slice, or of all rows. */
export interface Measured {
  /** Value of each metric, by its name; `NaN` where it is undefined. */
  readonly values: Readonly<Record<string, number>>;
  /** Interval of each metric, by its name, where intervals were asked for. */
  readonly intervals?: Readonly<Record<string, MetricInterval>>;
}

/** The metrics of one slice. */
export interface SliceMeasure extends Slice, Measured {
  /** Share of all rows, in `(0, 1]`. */
  readonly share: number;
}

/** How far the slices of one column lie apart in one metric. */
export interface SliceComparison {
  /** The metric's name. */
  readonly metric: string;
  /** The column's name. */
  readonly column: string;
  /** Least value. */
  readonly min: number;
  /** The slice that has it. */
  readonly minAt: Label;
  /** Greatest value. */
  readonly max: number;
  /** The slice that has it. */
  readonly maxAt: Label;
  /** `max - min`. */
  readonly difference: number;
  /** `min / max`, 1 when all are equal. */
  readonly ratio: number;
}

/** A measure that a slice does not define. */
export interface SliceUndefined extends Undefined {
  /** The column's name. */
  readonly column: string;
  /** The value that the slice's rows share. */
  readonly slice: Label;
}

/** What {@link bySlice} finds. */
export interface SliceReport {
  /** Number of rows. */
  readonly rows: number;
  /** The metrics over all rows. */
  readonly overall: Measured;
  /** Every slice with enough rows, by column and value. */
  readonly slices: readonly SliceMeasure[];
  /** For every metric and column: the extremes and how far they lie apart. */
  readonly comparisons: readonly SliceComparison[];
  /** Slices with too few rows. */
  readonly skipped: readonly Slice[];
  /** What a slice did not define, and why. */
  readonly undefined: readonly SliceUndefined[];
}

/**
 * Measures every slice of the data, such as every country and every device, and says where the metrics differ most.
 *
 * @param metrics - metrics by name
 * @param yTrue - true labels or values, length `n`
 * @param yPred - predicted labels, values or scores, length `n`
 * @param slices - columns of length `n`; each distinct value of each column is a slice
 * @param options - least number of rows, intervals
 * @returns overall values, one entry for each slice, and comparisons; a metric that refuses a slice is `NaN` there and listed in
 * `undefined`
 * @throws InvalidInputError `length-mismatch`, and what the metrics throw on all rows
 * @example
 * const report = bySlice({ accuracy }, [1, 0, 1, 0], [1, 0, 0, 0], { device: ["web", "web", "app", "app"] }, { minRows: 1 });
 * report.comparisons[0].minAt; // "app"
 * report.comparisons[0].difference; // 0.5
 * @see fairlearn.metrics.MetricFrame
 */
export function bySlice<True extends Column, Predicted extends Column | Matrix>(
  metrics: Readonly<Record<string, Metric<True, Predicted>>>,
  yTrue: True,
  yPred: Predicted,
  slices: Table,
  options: BySliceOptions = {},
): SliceReport {
  const { minRows = 30 } = options;
  const actual = compact("bySlice", "yTrue", yTrue);
  const predicted = compact("bySlice", "yPred", yPred);
  const n = rowCount("bySlice", slices);
  checkLengths("bySlice", "slices", rowsOf(actual), n);
  checkLengths("bySlice", "yPred", n, rowsOf(predicted));
  const overall = measure(metrics, actual, predicted, options.intervals);
  const measured: SliceMeasure[] = [];
  const skipped: Slice[] = [];
  const found: SliceUndefined[] = [];
  for (const name of columnNames(slices)) {
    for (const { value, rows } of slicesOf(readLabels(column("bySlice", slices, name)))) {
      const slice = { column: name, value, rows: rows.length };
      if (rows.length < minRows) {
        skipped.push(slice);
        continue;
      }
      const told = (what: Undefined) => found.push({ ...what, column: name, slice: value });
      const values = measure(
        metrics,
        takeRows(actual, rows),
        takeRows(predicted, rows),
        options.intervals,
        told,
      );
      measured.push({ ...slice, share: rows.length / n, ...values });
    }
  }
  const comparisons = compareSlices(Object.keys(metrics), columnNames(slices), measured);
  return { rows: n, overall, slices: measured, comparisons, skipped, undefined: found };
}

function rowsOf(values: Compact): number {
  return "codes" in values ? values.codes.length : "cols" in values ? values.rows : values.length;
}
