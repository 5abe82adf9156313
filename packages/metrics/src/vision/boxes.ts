import type { Matrix } from "@productizeml/stats";

/**
 * How four numbers are a box: two opposite corners `[x1, y1, x2, y2]`; a corner and the size `[x, y, width, height]`, as in COCO files; the
 * center and the size `[x, y, width, height]`, as in YOLO's.
 */
export type BoxFormat = "xyxy" | "xywh" | "cxcywh";

/** Boxes: a matrix of four columns, such as a model's output, or a list of four numbers each. */
export type Boxes = Matrix | ArrayLike<ArrayLike<number>>;

/** Option of all that reads boxes. */
export interface BoxOptions {
  /**
   * What the four numbers of a box are.
   *
   * @defaultValue `"xyxy"`
   */
  readonly format?: BoxFormat;
}
