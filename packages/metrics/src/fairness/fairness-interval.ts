/** How the intervals of {@link fairnessReport} are made. */
export interface FairnessInterval {
  /**
   * Confidence level, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
  /**
   * Number of resamples.
   *
   * @defaultValue `1000`
   */
  readonly resamples?: number;
  /**
   * Seed of the resampling.
   *
   * @defaultValue `0`
   */
  readonly seed?: number;
}
