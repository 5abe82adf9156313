import type { Label } from "@productizeml/stats";
import type { MetricInterval } from "./interval.ts";
import type { Undefined } from "./undefined.ts";

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
  /** How far the slice that is farthest from all rows lies from them. */
  readonly differenceToOverall: number;
  /** The least of each slice's value and that of all rows, the lower one over the higher; 1 when all are equal. */
  readonly ratioToOverall: number;
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
