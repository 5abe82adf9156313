import type { ClassLabel } from "../labels.ts";
import type { WeightOption } from "../weights.ts";

/** Options that the curves share. */
export interface CurveOptions extends WeightOption {
  /**
   * The class that a high score speaks for; the others together are the negative class.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
}
