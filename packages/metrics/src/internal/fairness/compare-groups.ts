import { createRng, quantile } from "@productizeml/stats";
import type { FairnessInterval } from "../../fairness/fairness-interval.ts";
import type { DecisionRates, Disparity, GroupComparison } from "../../fairness/group-comparison.ts";
import type { IntervalEnds } from "../../interval-ends.ts";
import type { Groups } from "./groups.ts";
import type { Outcomes, OutcomeTally } from "./outcomes.ts";
import { splitCells } from "./parity.ts";
import {
  BASE,
  FALSE_NEGATIVE,
  FALSE_POSITIVE,
  PRECISION,
  type Rate,
  rateOf,
  SELECTION,
  TRUE_NEGATIVE,
  TRUE_POSITIVE,
} from "./rates.ts";

const RATES: readonly Rate[] = [
  SELECTION,
  TRUE_POSITIVE,
  FALSE_POSITIVE,
  TRUE_NEGATIVE,
  FALSE_NEGATIVE,
  PRECISION,
  BASE,
];

/** The groups among the given rows, and how far they lie apart. */
export function compareGroups(
  read: Outcomes,
  { keys, codes }: Groups,
  rows: Int32Array,
  interval: FairnessInterval | undefined,
): GroupComparison {
  const present = keys.map(() => 0);
  for (const row of rows) present[codes[row]]++;
  const occurring = Int32Array.from(keys.keys()).filter((code) => present[code] > 0);
  const position = new Int32Array(keys.length);
  occurring.forEach((code, index) => {
    position[code] = index;
  });
  const cellOf = Int32Array.from(rows, (row) => 4 * position[codes[row]] + read.outcome[row]);
  const weightOf = read.weight && Float64Array.from(rows, (row) => (read.weight as Float64Array)[row]);
  const cells = new Float64Array(4 * occurring.length);
  for (let i = 0; i < cellOf.length; i++) cells[cellOf[i]] += weightOf ? weightOf[i] : 1;
  const { groups, overall } = splitCells(cells);
  const found = RATES.map((rate) => extremes(rate, groups));
  const bars = interval && intervals(cellOf, weightOf, cells.length, interval, found);
  return {
    rows: rows.length,
    overall: ratesOf(overall),
    groups: groups.map((tally, index) => ({
      group: keys[occurring[index]],
      rows: present[occurring[index]],
      rates: ratesOf(tally),
    })),
    disparities: found.map(({ disparity }, r) => ({ ...disparity, ...bars?.[r] })),
  };
}

function ratesOf(tally: OutcomeTally): DecisionRates {
  const entries = RATES.map((rate) => [rate.name, rateOf(rate, tally, Number.NaN)]);
  return Object.fromEntries(entries) as DecisionRates;
}

/** The disparity of a rate, and which groups define it. */
interface Extremes {
  readonly rate: Rate;
  readonly disparity: Disparity;
  readonly defining: readonly number[];
}

function extremes(rate: Rate, groups: readonly OutcomeTally[]): Extremes {
  const values = groups.map((tally) => rateOf(rate, tally, Number.NaN));
  const defining = values.flatMap((value, g) => (Number.isNaN(value) ? [] : [g]));
  const best = (better: (a: number, b: number) => boolean) =>
    defining.reduce((at, g) => (at < 0 || better(values[g], values[at]) ? g : at), -1);
  const minAt = best((a, b) => a < b);
  const maxAt = best((a, b) => a > b);
  const name = rate.name as keyof DecisionRates;
  const difference = maxAt < 0 ? Number.NaN : values[maxAt] - values[minAt];
  const ratio = maxAt < 0 ? Number.NaN : values[minAt] / values[maxAt];
  return { rate, disparity: { rate: name, difference, ratio, minAt, maxAt }, defining };
}

interface Bars {
  readonly differenceInterval: IntervalEnds;
  readonly ratioInterval: IntervalEnds;
  readonly undefinedResamples: number;
}

/** Rows are drawn within their group, so that no group goes missing; a resample without a group's rate does not count for the rate. */
function intervals(
  cellOf: Int32Array,
  weight: Float64Array | null,
  size: number,
  { level = 0.95, resamples = 1000, seed = 0 }: FairnessInterval,
  found: readonly Extremes[],
): Bars[] {
  const members = Array.from({ length: size / 4 }, (_, g) =>
    Int32Array.from(cellOf.keys()).filter((i) => cellOf[i] >> 2 === g),
  );
  const rng = createRng(seed);
  const differences = found.map(() => new Float64Array(resamples).fill(Number.NaN));
  const ratios = found.map(() => new Float64Array(resamples).fill(Number.NaN));
  const missing = found.map(() => 0);
  const cells = new Float64Array(size);
  for (let b = 0; b < resamples; b++) {
    cells.fill(0);
    for (const group of members) {
      for (let i = 0; i < group.length; i++) {
        const drawn = group[rng.integer(0, group.length)];
        cells[cellOf[drawn]] += weight ? weight[drawn] : 1;
      }
    }
    const { groups } = splitCells(cells);
    found.forEach(({ rate, defining }, r) => {
      const values = defining.map((g) => rateOf(rate, groups[g], Number.NaN));
      if (values.length === 0 || values.some(Number.isNaN)) missing[r]++;
      else {
        const least = Math.min(...values);
        const most = Math.max(...values);
        differences[r][b] = most - least;
        ratios[r][b] = least / most;
      }
    });
  }
  return found.map((_, r) => ({
    differenceInterval: middle(differences[r], level),
    ratioInterval: middle(ratios[r], level),
    undefinedResamples: missing[r],
  }));
}

function middle(values: Float64Array, level: number): IntervalEnds {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  const [lower, upper] = quantile(defined, [(1 - level) / 2, (1 + level) / 2]);
  return { lower, upper };
}
