import type { ClassLabel } from "../labels.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** A threshold, and what it attains: rows with a score of at least the threshold are predicted positive. */
export interface OperatingPoint {
  /** The threshold; `Infinity` where nothing is predicted positive, `NaN` where no threshold meets the demand. */
  readonly threshold: number;
  /** Value of the measure at the threshold. */
  readonly value: number;
}

/** An {@link OperatingPoint} for each class against the rest. */
export interface ClassOperatingPoints {
  /** The classes, as the columns of the scores stand. */
  readonly labels: readonly ClassLabel[];
  /** Threshold of each class. */
  readonly thresholds: Float64Array;
  /** Value of the measure at each class's threshold. */
  readonly values: Float64Array;
}

/** Options of measures at a threshold that the data choose. */
export interface OperatingPointOptions extends CurveOptions, UndefinedOption {
  /**
   * All classes, sorted, as the columns of a matrix stand; needed when `yTrue` lacks one.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}
