/** Ends of an interval. */
export interface IntervalEnds {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
}
