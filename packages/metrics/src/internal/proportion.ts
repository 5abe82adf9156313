import { beta, type Column, normal } from "@productizeml/stats";
import { accuracy } from "../classification/accuracy.ts";
import { precision } from "../classification/precision.ts";
import { recall } from "../classification/recall.ts";
import { indexOfLabel } from "./label-key.ts";
import { readPair } from "./pair.ts";

/** Ends of an interval. */
export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** Whether a metric is the share of rows that have a property. */
export function isProportion(metric: unknown): boolean {
  return metric === accuracy || metric === precision || metric === recall;
}

/** Wilson's score interval of a proportion. */
export function wilson(successes: number, trials: number, level: number): Ends {
  if (trials === 0) return { lower: Number.NaN, upper: Number.NaN };
  const z = normal.isf((1 - level) / 2);
  const share = successes / trials;
  const centre = (share + z ** 2 / (2 * trials)) / (1 + z ** 2 / trials);
  const half =
    (z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))) / (1 + z ** 2 / trials);
  return {
    lower: successes === 0 ? 0 : centre - half,
    upper: successes === trials ? 1 : centre + half,
  };
}

/** Clopper and Pearson's exact interval of a proportion. */
export function clopperPearson(successes: number, trials: number, level: number): Ends {
  if (trials === 0) return { lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  return {
    lower: successes === 0 ? 0 : beta.quantile(tail, successes, trials - successes + 1),
    upper: successes === trials ? 1 : beta.isf(tail, successes + 1, trials - successes),
  };
}

/**
 * Rows that a proportion is a share of: all, those predicted positive, or those that are. Weighted rows count by Kish: the square of
 * the sum of their weights over the sum of the squares.
 */
export function trialsOf(metric: unknown, yTrue: Column, yPred: Column, weight: Float64Array | null): number {
  const { actual, predicted, categories } = readPair("interval", yTrue, yPred);
  const positive = categories ? indexOfLabel(categories, 1) : 1;
  const column = metric === precision ? predicted : actual;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < column.length; i++) {
    const w = metric === accuracy || column[i] === positive ? (weight ? weight[i] : 1) : 0;
    sum += w;
    squares += w * w;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}
