import type { Column, Matrix, Table } from "@productizeml/stats";

/** What model tests are about: `expect({ yTrue, yPred })`. */
export interface PredictedRows {
  /** True labels or values, length `n`. */
  readonly yTrue: Column | Matrix;
  /** Predicted labels, values or scores, as the metric takes them, length `n`, or a matrix of `n` rows. */
  readonly yPred: Column | Matrix;
  /** Columns of length `n`; each distinct value of each is a slice, and failures name the worst. */
  readonly slices?: Table;
}

/** What a matcher tells Vitest. */
export interface Verdict {
  /** Whether the expectation holds. */
  readonly pass: boolean;
  /**
   * What was found.
   *
   * @returns the finding in words
   */
  readonly message: () => string;
}
