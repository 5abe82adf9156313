import type { Average } from "../average.ts";
import type { ClassLabel } from "../labels.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of precision, recall and F1. */
export interface ClassScoreOptions extends WeightOption, UndefinedOption {
  /**
   * `binary` scores the positive class alone and refuses a third; `micro` pools the counts of all classes; `macro` is their plain
   * mean, `weighted` their mean by number of true rows; `null` gives every class its own score.
   *
   * @defaultValue `"binary"`
   */
  readonly average?: Average | null;
  /**
   * The class that `binary` scores.
   *
   * @defaultValue `1`, which `true` equals
   */
  readonly positiveLabel?: ClassLabel;
  /**
   * The classes to score, in order, when `average` is not `binary`.
   *
   * @defaultValue every label of either column, sorted
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * What stands for 0 / 0: 0, 1 or `NaN`, which leaves the class out of `macro` and `weighted` means.
   *
   * @defaultValue `0`
   */
  readonly zeroDivision?: number;
}
