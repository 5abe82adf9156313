/**
 * How a column is compared. Every method tests whether the change could be chance, and measures how large it is.
 *
 * | method | columns | test | `statistic` | `effect` |
 * |---|---|---|---|---|
 * | `ksTest` | numeric | Kolmogorov-Smirnov | D | D: share of rows that lie on another side of some value |
 * | `wassersteinDistance` | numeric | Kolmogorov-Smirnov | distance in the column's unit | distance in standard deviations of the reference |
 * | `chiSquareTest` | categorical | chi-square of the contingency table | X² | total variation: share of rows that would have to change category |
 * | `jensenShannonDistance` | both | chi-square over the bins | distance, base 2 | the same, in `[0, 1]` |
 * | `populationStabilityIndex` | both | chi-square over the bins | index | the same |
 *
 * For numeric columns the last two use ten bins between the deciles of the reference, and of a profile the bins of its grid.
 */
export type DriftMethod =
  | "ksTest"
  | "wassersteinDistance"
  | "chiSquareTest"
  | "jensenShannonDistance"
  | "populationStabilityIndex";

/** How p-values are corrected for the number of columns. */
export type Correction = "benjamini-hochberg" | "holm" | "bonferroni" | "none";

/** What becomes of missing values: a category of their own (above every number), or nothing. */
export type MissingPolicy = "category" | "ignore";

/** Whether a column is compared by its order or by its categories. */
export type ColumnKind = "numeric" | "categorical";

/** How one column is compared. */
export interface ColumnOptions {
  /** Its type. @defaultValue numeric for numbers, categorical for everything else */
  readonly type?: ColumnKind;
  /** The method. @defaultValue `ksTest` for numeric columns, `chiSquareTest` for categorical ones */
  readonly method?: DriftMethod;
  /** Effect from which a significant change counts. @defaultValue {@link DriftOptions.minEffect} */
  readonly minEffect?: number;
}

/** Options of {@link detectDrift}. */
export interface DriftOptions {
  /** Which columns: names, or names with their own options. @defaultValue every column of the reference */
  readonly columns?: readonly string[] | Readonly<Record<string, ColumnOptions>>;
  /** False-alarm rate for the whole table, in `[0, 1]`. @defaultValue 0.05 */
  readonly alpha?: number;
  /** Correction for the number of columns. @defaultValue "benjamini-hochberg" */
  readonly correction?: Correction;
  /** Effect from which a significant change counts, on the method's scale. @defaultValue 0.1 */
  readonly minEffect?: number;
  /** Rows that both sides of a column need to be judged. @defaultValue 30 */
  readonly minRows?: number;
  /** What becomes of missing values. @defaultValue "category" */
  readonly missing?: MissingPolicy;
  /** Share of drifted columns from which the table counts as drifted, in `[0, 1]`. @defaultValue 0.5 */
  readonly share?: number;
}
