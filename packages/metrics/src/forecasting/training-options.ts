import type { Numbers } from "../numbers.ts";

/** Options of errors that are measured against a naive forecast. */
export interface TrainingOptions {
  /** Values of the series before the forecast, oldest first, more than `seasonalPeriod`. */
  readonly yTrain: Numbers;
  /**
   * Steps in a season: 12 for months in a year, 7 for days in a week. The naive forecast repeats the value of one season ago.
   *
   * @defaultValue `1`, the value before
   */
  readonly seasonalPeriod?: number;
}
