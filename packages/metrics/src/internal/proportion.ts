import { beta, type Column, normal } from "@productizeml/stats";
import { precision } from "../classification/precision.ts";
import { recall } from "../classification/recall.ts";
import { indexOfLabel } from "./label-key.ts";
import { readPair } from "./pair.ts";
import { tally } from "./tally.ts";

/** Ends of an interval. */
export interface Ends {
  readonly lower: number;
  readonly upper: number;
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

/** Rows that a proportion is a share of: all, those predicted positive, or those that are. */
export function trialsOf(metric: unknown, yTrue: Column, yPred: Column): number {
  const pair = readPair("interval", yTrue, yPred);
  if (metric !== precision && metric !== recall) return pair.actual.length;
  const counts = tally(pair, null);
  const positive = indexOfLabel(counts.categories, 1);
  return positive < 0 ? 0 : (metric === precision ? counts.predicted : counts.actual)[positive];
}
