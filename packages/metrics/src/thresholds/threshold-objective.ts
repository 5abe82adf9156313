/** How many rows, or which weight of rows, have each outcome. */
export interface OutcomeCounts {
  /** Positive rows that are predicted positive. */
  readonly truePositives: number;
  /** Negative rows that are predicted positive. */
  readonly falsePositives: number;
  /** Positive rows that are not. */
  readonly falseNegatives: number;
  /** Negative rows that are not. */
  readonly trueNegatives: number;
}

/**
 * What a threshold should make as great as possible: Youden's J (true less false positive rate, as balanced accuracy), F-beta,
 * accuracy, Matthews' correlation, or any function of the counts, such as the gain of each outcome or the negative of its cost.
 */
export type ThresholdObjective =
  | "youden"
  | "fbeta"
  | "accuracy"
  | "matthews-corrcoef"
  | ((counts: OutcomeCounts) => number);
