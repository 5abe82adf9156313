import { argsort, type Column, type Matrix } from "@productizeml/stats";
import type { Metric } from "../../metric.ts";
import { averagePrecision } from "../../ranking/average-precision.ts";
import { rocAuc } from "../../ranking/roc-auc.ts";
import { readClasses } from "../binary.ts";
import { checkLengths } from "../check-lengths.ts";
import { type Compact, compact, rowsOf, takeRows } from "../compact.ts";
import { labelKey } from "../label-key.ts";
import { type AlikeRows, alikeRows } from "./alike-rows.ts";
import { rankedPairs, rankedPrecision } from "./ranked.ts";

/** A metric on rows that were read and put in order of their score once, as a function of their weight alone. */
export interface Prepared {
  readonly n: number;
  /** The row that stands at each place of the weights; `null` where rows stand as they were given. */
  readonly order: Uint32Array | null;
  /** The metric where rows, in that order, have these weights. */
  readonly evaluate: (weight: Float64Array) => number;
}

/** Reads and orders the rows. */
export function prepare<True extends Column | Matrix, Score extends Column | Matrix>(
  caller: string,
  metric: Metric<True, Score>,
  yTrue: True,
  yScore: Score,
): Prepared {
  const actual = compact(caller, "yTrue", yTrue);
  const score = compact(caller, "yScore", yScore);
  const n = rowsOf(score);
  checkLengths(caller, "yTrue", n, rowsOf(actual));
  const alike = compressed(actual, score);
  if (alike) {
    const sums = new Float64Array(alike.first.length);
    const cellTrue = takeRows(actual, alike.first) as unknown as True;
    const cellScore = takeRows(score, alike.first) as unknown as Score;
    return {
      n,
      order: null,
      evaluate: (weight) => metric(cellTrue, cellScore, { sampleWeight: alike.sum(weight, sums) }),
    };
  }
  const order = score instanceof Float64Array ? argsort(score, { descending: true }) : null;
  const trueRows = order ? takeRows(actual, order) : actual;
  const scoreRows = order ? takeRows(score, order) : score;
  const evaluate =
    ranked(metric, trueRows, scoreRows) ??
    ((sampleWeight) => metric(trueRows as unknown as True, scoreRows as unknown as Score, { sampleWeight }));
  return { n, order, evaluate };
}

/** Labels make few different rows, and rows that are alike can be weighed as one: a hundred thousand become four. */
function compressed(actual: Compact, score: Compact): AlikeRows | null {
  const a = actual instanceof Int32Array ? actual : "codes" in actual ? actual.codes : null;
  const b = score instanceof Int32Array ? score : "codes" in score ? score.codes : null;
  return a && b ? alikeRows(a, b) : null;
}

/** The areas of two classes, which need no more than the classes in order of the score. */
function ranked(metric: unknown, actual: Compact, score: Compact): Prepared["evaluate"] | null {
  if (metric !== rocAuc && metric !== averagePrecision) return null;
  if (!(score instanceof Float64Array) || "cols" in actual) return null;
  const targets = readClasses("interval", actual);
  // averagePrecision takes 1 for the positive label, rocAuc the greater one.
  if (targets.classes.length !== 2) return null;
  if (metric === averagePrecision && labelKey(targets.classes[1]) !== 1) return null;
  const positive = targets.mark(targets.classes[1]);
  return metric === rocAuc ? rankedPairs(score, positive) : rankedPrecision(score, positive);
}
