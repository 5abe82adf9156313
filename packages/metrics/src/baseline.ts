import { type Column, type Matrix, requireInteger, requireOption } from "@productizeml/stats";
import { classBaseline } from "./internal/baseline/class-baseline.ts";
import { valueBaseline } from "./internal/baseline/value-baseline.ts";
import type { ClassLabel, EncodedLabels, Labels } from "./labels.ts";
import type { Numbers } from "./numbers.ts";
import type { WeightOption } from "./weights.ts";

/** How a baseline predicts classes without looking at any feature. */
export type ClassStrategy = "most-frequent" | "prior" | "stratified" | "uniform" | "constant";

/** How a baseline predicts numbers without looking at any feature. */
export type ValueStrategy = "mean" | "median" | "quantile" | "last-value" | "seasonal";

const STRATEGIES: readonly (ClassStrategy | ValueStrategy)[] = [
  "most-frequent",
  "prior",
  "stratified",
  "uniform",
  "constant",
  "mean",
  "median",
  "quantile",
  "last-value",
  "seasonal",
];

/** Options of {@link baseline} for classes. */
export interface ClassBaselineOptions extends WeightOption {
  /** The class that `constant` always predicts; one of `yTrain`. */
  readonly constant?: ClassLabel;
  /**
   * Seed of `stratified` and `uniform`.
   *
   * @defaultValue `0`
   */
  readonly seed?: number;
}

/** Options of {@link baseline} for numbers. */
export interface ValueBaselineOptions extends WeightOption {
  /** The share in `[0, 1]` of the true values that `quantile` predicts above. */
  readonly quantile?: number;
  /** The number of rows after which `seasonal` repeats itself. */
  readonly period?: number;
}

/** Classes predicted without looking. */
export interface ClassBaseline {
  /** How they were predicted. */
  readonly strategy: ClassStrategy;
  /** The classes of `yTrain`, sorted. */
  readonly classes: readonly ClassLabel[];
  /** The predicted class of each row, as every function that takes labels takes it. */
  readonly predicted: EncodedLabels;
  /** The predicted probability of each row and class. */
  readonly probability: Matrix<Float64Array>;
  /** With two classes: the probability of the greater one, as `rocAuc` and `logLoss` take it. */
  readonly score?: Float64Array;
}

/** Numbers predicted without looking. */
export interface ValueBaseline {
  /** How they were predicted. */
  readonly strategy: ValueStrategy;
  /** The predicted value of each row. */
  readonly predicted: Float64Array;
}

/**
 * Predicts numbers without looking at any feature, so that a model has something to beat.
 *
 * @param strategy - the `mean`, `median` or a `quantile` of `yTrain` for every row; or for rows that follow `yTrain` in time its
 * `last-value`, or `seasonal`, its last period over and over
 * @param yTrain - true values that a model would learn from
 * @param rows - number of rows to predict
 * @param options - `quantile`, `period`, weights of `yTrain`
 * @returns one value for each row
 */
export function baseline(
  strategy: ValueStrategy,
  yTrain: Numbers,
  rows: number,
  options?: ValueBaselineOptions,
): ValueBaseline;
/**
 * Predicts classes without looking at any feature, so that a model has something to beat.
 *
 * @param strategy - `most-frequent` and `prior` always predict the most frequent class (the first of several), with probability 1 or with
 * the shares of the classes; `stratified` draws classes by their shares, `uniform` each alike; `constant` predicts one class
 * @param yTrain - true labels that a model would learn from
 * @param rows - number of rows to predict
 * @param options - `constant`, seed, weights of `yTrain`
 * @returns a class, and a probability of every class, for each row
 * @throws InvalidInputError `empty-input`, `bad-weights`, `mixed-labels`, `not-finite`; `out-of-range` for `rows`, `quantile`, `period`;
 * `unknown-label` for `constant`; `bad-option` for the strategy, or weights where time decides
 * @example
 * const always = baseline("prior", ["no", "no", "no", "yes"], 2);
 * accuracy(["no", "yes"], always.predicted); // 0.5
 * Array.from(always.probability.data); // [0.75, 0.25, 0.75, 0.25]
 * @example
 * Array.from(baseline("seasonal", [1, 2, 3, 4, 5, 6], 5, { period: 3 }).predicted); // [4, 5, 6, 4, 5]
 * @see sklearn.dummy.DummyClassifier, sklearn.dummy.DummyRegressor
 */
export function baseline(
  strategy: ClassStrategy,
  yTrain: Labels,
  rows: number,
  options?: ClassBaselineOptions,
): ClassBaseline;
export function baseline(
  strategy: ClassStrategy | ValueStrategy,
  yTrain: Column,
  rows: number,
  options: ClassBaselineOptions & ValueBaselineOptions = {},
): ClassBaseline | ValueBaseline {
  requireOption("baseline", "strategy", strategy, STRATEGIES);
  requireInteger("baseline", "rows", rows, 1, 2 ** 31);
  switch (strategy) {
    case "mean":
    case "median":
    case "quantile":
    case "last-value":
    case "seasonal":
      return { strategy, predicted: valueBaseline(strategy, yTrain as Numbers, rows, options) };
    default:
      return classBaseline(strategy, yTrain, rows, options);
  }
}
