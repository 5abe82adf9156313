import type { ClassLabel } from "./labels.ts";

/** A measure that the rows do not define, and the value that stands for it. */
export interface Undefined {
  /** Name of the measure, such as `precision`. */
  readonly metric: string;
  /** The class that it was for, where there was one. */
  readonly label?: ClassLabel;
  /** Why it is undefined. */
  readonly reason: string;
  /** The value that was returned in its place. */
  readonly value: number;
}

/** Option of metrics that some rows do not define. */
export interface UndefinedOption {
  /**
   * Told of each measure that was undefined, why, and what stands in its place.
   *
   * @param what - the measure, the reason, and the value that stands for it
   * @defaultValue nobody is told
   */
  readonly onUndefined?: (what: Undefined) => void;
}
