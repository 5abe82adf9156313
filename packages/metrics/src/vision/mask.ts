import type { Matrix } from "@productizeml/stats";

/** A binary mask as the lengths of its runs, down one column after the other, those of zeros first. */
export interface Rle {
  /** Height and width. */
  readonly size: readonly [height: number, width: number];
  /** Lengths of the runs, or the string that COCO's files have for them. */
  readonly counts: ArrayLike<number> | string;
}

/** An {@link Rle} whose runs are numbers. */
export interface PlainRle extends Rle {
  /** Lengths of the runs. */
  readonly counts: readonly number[];
}

/** An {@link Rle} whose runs are a string. */
export interface CompressedRle extends Rle {
  /** The string that COCO's files have for the lengths of the runs. */
  readonly counts: string;
}

/** A mask: runs, or a matrix of one cell for each pixel, which belongs to the mask where it is not 0. */
export type Mask = Rle | Matrix;
