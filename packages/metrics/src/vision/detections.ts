import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { Boxes } from "./boxes.ts";
import type { Mask } from "./mask.ts";

/** The true objects of one image. */
export interface TrueObjects {
  /** Their boxes, length `n`; where boxes are compared. */
  readonly boxes?: Boxes;
  /** Their masks, length `n`; where masks are compared. */
  readonly masks?: readonly Mask[];
  /** Their classes, length `n`. */
  readonly labels: Labels;
  /**
   * Which of them stand for a crowd: detections that lie in one are neither right nor wrong.
   *
   * @defaultValue none
   */
  readonly crowd?: ArrayLike<number | boolean>;
  /**
   * Their areas in pixels, by which objects are small, medium or large.
   *
   * @defaultValue those of the boxes or masks
   */
  readonly area?: Numbers;
}

/** The objects that a model found in one image. */
export interface DetectedObjects {
  /** Their boxes, length `n`; where boxes are compared. */
  readonly boxes?: Boxes;
  /** Their masks, length `n`; where masks are compared. */
  readonly masks?: readonly Mask[];
  /** Their classes, length `n`. */
  readonly labels: Labels;
  /** How sure the model is of each, length `n`. */
  readonly scores: Numbers;
}
