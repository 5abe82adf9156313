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
 * Any objective of your own, such as the gain of each outcome, or its cost with the sign turned.
 *
 * @param counts - the outcomes at a threshold
 * @returns what should be as great as possible; `NaN` where the counts do not define it
 */
export type OutcomeObjective = (counts: OutcomeCounts) => number;

/**
 * What a threshold should make as great as possible: Youden's J (true less false positive rate, as balanced accuracy), F-beta,
 * accuracy, Matthews' correlation, or any function of the counts.
 */
export type ThresholdObjective = "youden" | "fbeta" | "accuracy" | "matthews-corrcoef" | OutcomeObjective;
