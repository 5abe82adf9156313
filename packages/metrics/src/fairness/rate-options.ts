import type { ClassLabel } from "../labels.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options that rates of decisions share. */
export interface RateOptions extends WeightOption, UndefinedOption {
  /**
   * The label that is decided for or against.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
  /**
   * What a rate is where no row can have the outcome, such as the true positive rate without positive rows; `NaN` leaves groups that
   * are so out of a comparison.
   *
   * @defaultValue `0`
   */
  readonly zeroDivision?: number;
}
