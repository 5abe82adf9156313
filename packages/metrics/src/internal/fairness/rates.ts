import type { OutcomeTally } from "./outcomes.ts";

/** A rate of decisions: weight of rows with the outcome, among those that could have it. */
export interface Rate {
  readonly name: string;
  readonly hits: (tally: OutcomeTally) => number;
  readonly trials: (tally: OutcomeTally) => number;
  /** What there are none of where it is undefined. */
  readonly lacking: string;
}

const [TN, FP, FN, TP] = [0, 1, 2, 3] as const;
const actualPositives = (tally: OutcomeTally) => tally[TP] + tally[FN];
const actualNegatives = (tally: OutcomeTally) => tally[TN] + tally[FP];
const selected = (tally: OutcomeTally) => tally[TP] + tally[FP];

export const SELECTION: Rate = {
  name: "selectionRate",
  hits: selected,
  trials: (tally) => tally[TN] + tally[FP] + tally[FN] + tally[TP],
  lacking: "rows",
};
export const TRUE_POSITIVE: Rate = {
  name: "truePositiveRate",
  hits: (tally) => tally[TP],
  trials: actualPositives,
  lacking: "positive rows",
};
export const FALSE_POSITIVE: Rate = {
  name: "falsePositiveRate",
  hits: (tally) => tally[FP],
  trials: actualNegatives,
  lacking: "negative rows",
};
export const TRUE_NEGATIVE: Rate = {
  name: "trueNegativeRate",
  hits: (tally) => tally[TN],
  trials: actualNegatives,
  lacking: "negative rows",
};
export const FALSE_NEGATIVE: Rate = {
  name: "falseNegativeRate",
  hits: (tally) => tally[FN],
  trials: actualPositives,
  lacking: "positive rows",
};
export const PRECISION: Rate = {
  name: "precision",
  hits: (tally) => tally[TP],
  trials: selected,
  lacking: "rows that were predicted positive",
};

export const BASE: Rate = {
  name: "baseRate",
  hits: actualPositives,
  trials: SELECTION.trials,
  lacking: "rows",
};

/** The rate, or what stands for it. */
export function rateOf(rate: Rate, tally: OutcomeTally, zeroDivision: number): number {
  const trials = rate.trials(tally);
  return trials === 0 ? zeroDivision : rate.hits(tally) / trials;
}
