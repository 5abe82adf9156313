import type { Column, Label, Matrix } from "@productizeml/stats";

/** How many raters gave each unit each rating, where only that is known. */
export interface RatingCounts {
  /** One row for each unit, one column for each rating. */
  readonly counts: Matrix;
}

/**
 * Ratings of the same units by several raters: a matrix of numbers with one row for each unit and one column for each rater, `NaN` where
 * a rater gave none; or a list with one column of labels for each rater, `null` where a rater gave none; or counts.
 */
export type Ratings = Matrix | readonly Column[] | RatingCounts;

/** Option of measures that must know which ratings could be given. */
export interface RatingsOption {
  /**
   * The ratings that could be given, in order; with counts, what each column stands for.
   *
   * @defaultValue those that were given, sorted; with counts, 0, 1, 2 and so on
   */
  readonly categories?: readonly Label[];
}
