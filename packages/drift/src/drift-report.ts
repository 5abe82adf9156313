import type { Correction, DriftMethod, MissingPolicy } from "./drift-options.ts";

/** What is known of a numeric column on one side. */
export interface NumericSummary {
  /** Rows with a value. */
  readonly count: number;
  /** Rows without one. */
  readonly missing: number;
  /** Mean of the values; `NaN` when there are none. */
  readonly mean: number;
  /** Sample standard deviation; `NaN` for fewer than 2 values. */
  readonly sd: number;
  /** Smallest value; `NaN` when there are none. */
  readonly min: number;
  /** Largest value; `NaN` when there are none. */
  readonly max: number;
}

/** What is known of a categorical column on one side. */
export interface CategoricalSummary {
  /** Rows with a value. */
  readonly count: number;
  /** Rows without one. */
  readonly missing: number;
  /** Number of different values; in a profile, of those that it counts one by one. */
  readonly distinct: number;
}

/** Counts of both sides between shared edges: bin `i` holds the values in `(edges[i], edges[i + 1]]`, the first bin its lower edge too. */
export interface NumericBins {
  /** Edges, ascending, one more than there are bins; the outer two are the extremes of both sides. */
  readonly edges: readonly number[];
  /** Rows of the reference in each bin. */
  readonly reference: readonly number[];
  /** Rows of the current data in each bin. */
  readonly current: readonly number[];
}

/** Counts of both sides by category, the one whose share of rows changed most first. */
export interface CategoricalBins {
  /** At most 20 categories, those that changed most; `null` stands for missing values where they are a category. */
  readonly categories: readonly (string | null)[];
  /** Rows of the reference in each. */
  readonly reference: readonly number[];
  /** Rows of the current data in each. */
  readonly current: readonly number[];
  /** Rows in all further categories: of the reference, of the current data. */
  readonly other: readonly [reference: number, current: number];
}

/** What columns of both types have in common. */
export interface ColumnDriftBase {
  /** The column's name. */
  readonly name: string;
  /** How it was compared. */
  readonly method: DriftMethod;
  /** The method's own number: D of a KS test, X² of a chi-square test, the distance itself otherwise. */
  readonly statistic: number;
  /** How far the exact statistic may lie above this one: 0 for whole data, positive where only a profile was seen. */
  readonly statisticError: number;
  /** Probability of a statistic as large when nothing has drifted; `NaN` when the column was not judged. */
  readonly pValue: number;
  /** The same, corrected for the number of columns. */
  readonly adjustedPValue: number;
  /** Size of the change, on the scale that {@link DriftMethod} names. */
  readonly effect: number;
  /** Effect from which a significant change counts as drift. */
  readonly threshold: number;
  /** Whether there were enough rows to judge. */
  readonly judged: boolean;
  /** Whether the change is both significant after correction and at least as large as the threshold. */
  readonly drifted: boolean;
}

/** A numeric column of a {@link DriftReport}. */
export interface NumericColumnDrift extends ColumnDriftBase {
  /** Says that this is a numeric column. */
  readonly type: "numeric";
  /** The reference. */
  readonly reference: NumericSummary;
  /** The current data. */
  readonly current: NumericSummary;
  /** Both sides, binned for a picture. */
  readonly bins: NumericBins;
}

/** A categorical column of a {@link DriftReport}. */
export interface CategoricalColumnDrift extends ColumnDriftBase {
  /** Says that this is a categorical column. */
  readonly type: "categorical";
  /** The reference. */
  readonly reference: CategoricalSummary;
  /** The current data. */
  readonly current: CategoricalSummary;
  /** Both sides, counted for a picture. */
  readonly bins: CategoricalBins;
}

/** One column of a {@link DriftReport}. */
export type ColumnDrift = NumericColumnDrift | CategoricalColumnDrift;

/** How a report was decided. */
export interface DriftSettings {
  /** False-alarm rate: the chance that a table in which nothing drifted has a drifted column. */
  readonly alpha: number;
  /** How p-values were corrected for the number of columns. */
  readonly correction: Correction;
  /** Share of drifted columns from which the table counts as drifted. */
  readonly share: number;
  /** Rows that both sides of a column need to be judged. */
  readonly minRows: number;
  /** What became of missing values. */
  readonly missing: MissingPolicy;
}

/** What changed between two tables. Plain data. */
export interface DriftReport {
  /** Whether the share of drifted columns reaches `settings.share`. */
  readonly drifted: boolean;
  /** Share of the judged columns that drifted, in `[0, 1]`; 0 when none was judged. */
  readonly share: number;
  /** Names of the drifted columns, the one that drifted most first. */
  readonly driftedColumns: readonly string[];
  /** Every column, in the order of the reference. */
  readonly columns: readonly ColumnDrift[];
  /** Rows of the reference. */
  readonly referenceRows: number;
  /** Rows of the current data. */
  readonly currentRows: number;
  /** How it was decided. */
  readonly settings: DriftSettings;
}
