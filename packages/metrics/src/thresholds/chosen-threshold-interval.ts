import type { IntervalEnds } from "../interval-ends.ts";

/** How the intervals of {@link chooseThreshold} are made. */
export interface ChooseThresholdInterval {
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

/** Intervals of a {@link ChosenThreshold}. */
export interface ChosenThresholdInterval {
  /** Where the best threshold lies when other rows had been drawn. */
  readonly threshold: IntervalEnds;
  /** The objective at the threshold that was found. */
  readonly value: IntervalEnds;
  /** By how much the value is too great for having chosen the threshold on the same rows (Efron's optimism). */
  readonly optimism: number;
  /** Confidence level. */
  readonly level: number;
}
