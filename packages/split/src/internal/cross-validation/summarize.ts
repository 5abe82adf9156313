import { InvalidInputError } from "@productizeml/stats";
import { correctedResampledTTest } from "../../corrected-resampled-t-test.ts";

/** What a model scores: one number, or several by name. */
export type Score = number | Readonly<Record<string, number>>;

/** One score over all folds. */
export interface ScoreSummary {
  /** The score of each fold. */
  readonly values: Float64Array;
  /** Their mean; `NaN` where a fold's is. */
  readonly mean: number;
  /** Their standard deviation, with `n - 1`. */
  readonly sd: number;
  /** Standard error of the mean, corrected for folds that share training rows. */
  readonly standardError: number;
  /** Lower end of the interval for the mean. */
  readonly low: number;
  /** Upper end of the interval for the mean. */
  readonly high: number;
  /** Confidence of the interval. */
  readonly level: number;
}

/** One summary where the score is a number, else one for each of its names. */
export type Summaries<S extends Score> = S extends number
  ? ScoreSummary
  : { readonly [Name in keyof S]: ScoreSummary };

/** Average rows of a fold. */
export interface FoldSizes {
  readonly trainSize: number;
  readonly testSize: number;
}

/** Refuses what is no score. */
export function checkScore(caller: string, score: unknown, fold: number): void {
  const values = typeof score === "object" && score !== null ? Object.values(score) : [score];
  const bad = values.find((value) => typeof value !== "number");
  if (bad !== undefined || values.length === 0 || score === undefined) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires score to return a number, or numbers by name, got ${String(bad)} in fold ${fold}`,
    );
  }
}

/** Sums up the folds' scores, name by name where they have names. */
export function summarize<S extends Score>(
  scores: readonly S[],
  sizes: FoldSizes,
  level: number,
): Summaries<S> {
  const [first] = scores;
  if (typeof first !== "object") {
    return summaryOf(Float64Array.from(scores as readonly number[]), sizes, level) as Summaries<S>;
  }
  const named = Object.keys(first).map((name) => {
    const values = Float64Array.from(
      scores,
      (each) => (each as Readonly<Record<string, number>>)[name] ?? NaN,
    );
    return [name, summaryOf(values, sizes, level)];
  });
  return Object.fromEntries(named) as Summaries<S>;
}

function summaryOf(values: Float64Array, sizes: FoldSizes, level: number): ScoreSummary {
  if (values.length < 2 || !values.every(Number.isFinite)) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { values, mean, sd: NaN, standardError: NaN, low: NaN, high: NaN, level };
  }
  const { mean, sd, standardError, low, high } = correctedResampledTTest(values, { ...sizes, level });
  return { values, mean, sd, standardError, low, high, level };
}
