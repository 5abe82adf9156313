/** The segments of one image: all pixels of one category and instance are a segment. */
export interface PanopticImage {
  /** Category of each pixel, a whole number. */
  readonly categories: ArrayLike<number>;
  /** Instance of each pixel, a whole number, which tells segments of one category apart; not read for stuff. */
  readonly instances: ArrayLike<number>;
}

/** Options of panoptic quality. */
export interface PanopticOptions {
  /** Categories of things that can be counted, such as cars. */
  readonly things: readonly number[];
  /** Categories of stuff that cannot, such as sky: all of it in an image is one segment. */
  readonly stuffs: readonly number[];
  /**
   * Takes predicted categories that are neither for void, rather than refusing them.
   *
   * @defaultValue `false`
   */
  readonly allowUnknownCategory?: boolean;
}

/** Panoptic quality and its two factors. */
export interface PanopticScores {
  /** Segmentation quality times recognition quality. */
  readonly panopticQuality: number;
  /** Mean overlap of the segments that were found. */
  readonly segmentationQuality: number;
  /** F1 of finding segments. */
  readonly recognitionQuality: number;
}

/** Panoptic quality of one category. */
export interface CategoryPanopticQuality extends PanopticScores {
  /** The category. */
  readonly category: number;
}

/** Panoptic quality of all categories, and of each. */
export interface PanopticQuality extends PanopticScores {
  /** The things in sorted order, then the stuffs; those that do not occur are 0, and do not count in the mean. */
  readonly perCategory: readonly CategoryPanopticQuality[];
}
