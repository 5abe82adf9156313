import { binomial, type Column, normal } from "@productizeml/stats";
import { readPair } from "../pair.ts";
import type { Ends } from "../proportion.ts";

/** Rows by which of two models predicts them rightly. */
export interface Disagreement {
  readonly n: number;
  /** Rows that the first alone has right. */
  readonly first: number;
  /** Rows that the second alone has right. */
  readonly second: number;
}

/** Counts the rows that one model has right and the other wrong. */
export function disagreement(caller: string, yTrue: Column, a: Column, b: Column): Disagreement {
  const ofA = readPair(caller, yTrue, a);
  const ofB = readPair(caller, yTrue, b);
  const n = ofA.actual.length;
  let first = 0;
  let second = 0;
  for (let i = 0; i < n; i++) {
    const right = ofA.actual[i] === ofA.predicted[i];
    const other = ofB.actual[i] === ofB.predicted[i];
    if (right && !other) first++;
    if (other && !right) second++;
  }
  return { n, first, second };
}

/** McNemar's exact p-value, or its mid-p, which counts only half of the chance of just what was seen. */
export function mcnemarPValue({ first, second }: Disagreement, exact: boolean): number {
  const least = Math.min(first, second);
  const both = 2 * binomial.cdf(least, first + second, 0.5);
  return Math.min(1, exact ? both : both - binomial.pmf(least, first + second, 0.5));
}

/** Tango's score interval of the difference of two paired shares. */
export function tangoEnds(counts: Disagreement, level: number): Ends {
  const z = normal.isf((1 - level) / 2);
  return {
    lower: solve(counts, z),
    upper: -solve({ ...counts, first: counts.second, second: counts.first }, z),
  };
}

/** The least difference whose score lies within `z`. The score falls with the difference, so halving finds it. */
function solve(counts: Disagreement, z: number): number {
  let low = -1;
  let high = (counts.first - counts.second) / counts.n;
  while (true) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (score(counts, middle) > z) low = middle;
    else high = middle;
  }
}

/** How many standard errors the observed difference lies above a given one. */
function score({ n, first, second }: Disagreement, difference: number): number {
  const a = 2 * n;
  const b = (2 * n - first + second) * difference - first - second;
  const c = -second * difference * (1 - difference);
  const share = (Math.sqrt(b * b - 4 * a * c) - b) / (2 * a);
  return (first - second - n * difference) / Math.sqrt(n * (2 * share + difference * (1 - difference)));
}
