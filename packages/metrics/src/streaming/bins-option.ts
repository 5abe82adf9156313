/** Options of metrics of scores that can count in bins instead of keeping every score. */
export interface BinsOption {
  /**
   * Number of bins of equal width that two classes' scores are counted in: the memory is then fixed, and the value within
   * `errorBound()` of the exact one.
   *
   * @defaultValue every score is kept, and the value is exact
   */
  readonly bins?: number;
  /**
   * What the bins span; scores below are counted in the first, scores above in the last.
   *
   * @defaultValue `[0, 1]`
   */
  readonly range?: readonly [low: number, high: number];
}
