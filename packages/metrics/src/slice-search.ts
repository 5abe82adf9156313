import type { Label } from "@productizeml/stats";

/** One condition on a column. */
export interface SliceCondition {
  /** The column's name. */
  readonly column: string;
  /** How the column's value compares with `value`. */
  readonly operator: "=" | ">" | "<=";
  /** What it is compared with; `null` for a missing value. */
  readonly value: Label;
}

/** Rows that meet a few conditions and have a higher loss than the rest. */
export interface FoundSlice {
  /** What the rows have in common: all of these hold. */
  readonly conditions: readonly SliceCondition[];
  /** Number of rows. */
  readonly rows: number;
  /** Share of all rows, in `(0, 1)`. */
  readonly share: number;
  /** Mean loss of the rows. */
  readonly loss: number;
  /** Mean loss of all other rows. */
  readonly rest: number;
  /** `loss - rest`. */
  readonly difference: number;
  /** Lower end of the difference's interval by Welch; not corrected for the search. */
  readonly lower: number;
  /** Upper end of the difference's interval. */
  readonly upper: number;
  /** The difference in standard deviations: Cohen's d with the mean of both variances. */
  readonly effectSize: number;
  /** Chance of a difference as large, upwards, if the slice were like the rest; by itself. */
  readonly pValue: number;
  /** The same after all slices that were tried are counted in. */
  readonly adjustedPValue: number;
}

/** What `findSlices` finds. */
export interface SliceSearch {
  /** Number of rows. */
  readonly rows: number;
  /** Mean loss of all rows. */
  readonly loss: number;
  /** Number of slices that were tested. */
  readonly tried: number;
  /** The slices found, the surest first; empty where no slice is worse than chance explains. */
  readonly slices: readonly FoundSlice[];
}
