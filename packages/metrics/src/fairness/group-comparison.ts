import type { IntervalEnds } from "../interval-ends.ts";

/** Rates of decisions, each in `[0, 1]`, `NaN` where no row could have the outcome. */
export interface DecisionRates {
  /** Share of the rows that are predicted positive. */
  readonly selectionRate: number;
  /** Share of the positive rows that are predicted positive. */
  readonly truePositiveRate: number;
  /** Share of the negative rows that are predicted positive. */
  readonly falsePositiveRate: number;
  /** Share of the negative rows that are predicted negative. */
  readonly trueNegativeRate: number;
  /** Share of the positive rows that are predicted negative. */
  readonly falseNegativeRate: number;
  /** Share of the rows that are predicted positive which are positive. */
  readonly precision: number;
  /** Share of the rows that are positive: what decisions that are always right would select. */
  readonly baseRate: number;
}

/** What is measured of a group. */
export interface FairnessGroup {
  /** What the group's rows share. */
  readonly group: Readonly<Record<string, string | number | boolean | null>>;
  /** Number of rows. */
  readonly rows: number;
  /** The group's rates. */
  readonly rates: DecisionRates;
}

/** How far the groups lie apart in a rate. */
export interface Disparity {
  /** The rate. */
  readonly rate: keyof DecisionRates;
  /** Greatest less least value of a group; `NaN` where no group defines the rate. */
  readonly difference: number;
  /** Least over greatest value of a group; `NaN` where all are 0. */
  readonly ratio: number;
  /** Index into `groups` of the least value, -1 where there is none. */
  readonly minAt: number;
  /** Index into `groups` of the greatest value, -1 where there is none. */
  readonly maxAt: number;
  /** Interval of the difference, where asked for. It cannot reach below 0: a lower end near 0 says that chance may be all of it. */
  readonly differenceInterval?: IntervalEnds;
  /** Interval of the ratio, where asked for. */
  readonly ratioInterval?: IntervalEnds;
  /** Resamples that are left out, since a group that defines the rate did not there. */
  readonly undefinedResamples?: number;
}

/** Groups and how far they lie apart. */
export interface GroupComparison {
  /** Number of rows. */
  readonly rows: number;
  /** Rates of all rows. */
  readonly overall: DecisionRates;
  /** Every group that occurs, in the order of its values. */
  readonly groups: readonly FairnessGroup[];
  /** How far they lie apart, one entry for each rate; groups that do not define a rate are left out of it. */
  readonly disparities: readonly Disparity[];
}

/** A comparison within rows that share a value of the control features. */
export interface ControlledComparison extends GroupComparison {
  /** What the rows share. */
  readonly control: Readonly<Record<string, string | number | boolean | null>>;
}
