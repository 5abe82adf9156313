import { InvalidInputError } from "@productizeml/stats";
import type { Average } from "../average.ts";
import type { ClassScoreOptions } from "../classification/class-score-options.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import { weights } from "../weights.ts";
import { indexOfLabel } from "./label-key.ts";
import { readPair } from "./pair.ts";
import { type Tally, tally } from "./tally.ts";

/** One score of a class out of its counts: what is divided by what, and why the divisor can be zero. */
export interface Ratio {
  readonly metric: string;
  readonly numerator: (hits: number) => number;
  readonly denominator: (actual: number, predicted: number, hits: number) => number;
  readonly reason: string;
}

export const PRECISION: Ratio = {
  metric: "precision",
  numerator: (hits) => hits,
  denominator: (_, predicted) => predicted,
  reason: "no predicted rows",
};

export const RECALL: Ratio = {
  metric: "recall",
  numerator: (hits) => hits,
  denominator: (actual) => actual,
  reason: "no true rows",
};

export const F1: Ratio = {
  metric: "f1",
  numerator: (hits) => 2 * hits,
  denominator: (actual, predicted) => actual + predicted,
  reason: "no true and no predicted rows",
};

/** The body of precision, recall and F1. */
export function classScores(
  ratio: Ratio,
  yTrue: Labels,
  yPred: Labels,
  options: ClassScoreOptions,
): number | Float64Array {
  const { average = "binary" } = options;
  checkZeroDivision(ratio.metric, options.zeroDivision);
  const pair = readPair(ratio.metric, yTrue, yPred);
  const weight = weights(ratio.metric, options.sampleWeight, pair.actual.length);
  const counts = tally(pair, weight);
  const labels =
    average === "binary"
      ? [binaryLabel(ratio.metric, counts.categories, options.positiveLabel ?? 1)]
      : options.labels;
  return average === null
    ? scores(ratio, select(counts, labels), options)
    : averaged(ratio, select(counts, labels), average, options);
}

/** Refuses what cannot stand for 0 / 0. */
export function checkZeroDivision(caller: string, value: number | undefined): void {
  if (value === undefined || value === 0 || value === 1 || Number.isNaN(value)) return;
  throw new InvalidInputError("bad-option", `${caller} requires zeroDivision 0, 1 or NaN, got ${value}`);
}

/** The counts of the chosen classes, in their order; an absent class has none. */
export function select(counts: Tally, labels: readonly ClassLabel[] | undefined): Tally {
  if (labels === undefined) return counts;
  const at = labels.map((label) => indexOfLabel(counts.categories, label));
  const pick = (from: Float64Array) => Float64Array.from(at, (index) => (index < 0 ? 0 : from[index]));
  return {
    categories: labels,
    hits: pick(counts.hits),
    actual: pick(counts.actual),
    predicted: pick(counts.predicted),
  };
}

/** The score of every class. */
export function scores(ratio: Ratio, counts: Tally, options: ClassScoreOptions): Float64Array {
  const { categories, hits, actual, predicted } = counts;
  return Float64Array.from(categories, (label, c) => {
    const divisor = ratio.denominator(actual[c], predicted[c], hits[c]);
    return divisor === 0 ? undefinedScore(ratio, options, label) : ratio.numerator(hits[c]) / divisor;
  });
}

/** One score for all classes. */
export function averaged(ratio: Ratio, counts: Tally, average: Average, options: ClassScoreOptions): number {
  if (average === "binary") return scores(ratio, counts, options)[0];
  if (average === "micro") {
    const hits = sum(counts.hits);
    const divisor = ratio.denominator(sum(counts.actual), sum(counts.predicted), hits);
    return divisor === 0 ? undefinedScore(ratio, options) : ratio.numerator(hits) / divisor;
  }
  if (average !== "macro" && average !== "weighted") {
    throw new InvalidInputError(
      "bad-option",
      `${ratio.metric} requires average binary, micro, macro, weighted or null, got ${average}`,
    );
  }
  return meanOfDefined(scores(ratio, counts, options), average === "weighted" ? counts.actual : null);
}

/** Mean of the scores that are not NaN; by weight, unless the weights of all of them are zero. */
function meanOfDefined(values: Float64Array, weight: Float64Array | null): number {
  let total = 0;
  let weighted = 0;
  let plain = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    plain += values[i];
    count++;
    weighted += values[i] * (weight ? weight[i] : 1);
    total += weight ? weight[i] : 1;
  }
  return total > 0 ? weighted / total : plain / count;
}

function undefinedScore(ratio: Ratio, options: ClassScoreOptions, label?: ClassLabel): number {
  const value = options.zeroDivision ?? 0;
  const { metric, reason } = ratio;
  options.onUndefined?.(label === undefined ? { metric, reason, value } : { metric, label, reason, value });
  return value;
}

function binaryLabel(
  metric: string,
  categories: readonly ClassLabel[],
  positiveLabel: ClassLabel,
): ClassLabel {
  if (categories.length > 2) {
    throw new InvalidInputError(
      "bad-option",
      `${metric} requires average micro, macro, weighted or null for more than 2 classes, got binary for ${categories.length}`,
    );
  }
  if (categories.length === 2 && indexOfLabel(categories, positiveLabel) < 0) {
    throw new InvalidInputError(
      "unknown-label",
      `${metric} requires a positiveLabel among ${categories.join(", ")}, got ${positiveLabel}`,
    );
  }
  return positiveLabel;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
