import { InvalidInputError } from "@productizeml/stats";
import { countConfusion } from "../internal/confusion.ts";
import { readPair } from "../internal/pair.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** How much a prediction changes the odds of the positive class. */
export interface LikelihoodRatios {
  /** Factor on the odds after a positive prediction: true positive rate / false positive rate, at least 1 if better than chance. */
  readonly positive: number;
  /** Factor on the odds after a negative prediction: false negative rate / true negative rate, at most 1 if better than chance. */
  readonly negative: number;
}

/** Options of {@link classLikelihoodRatios}. */
export interface ClassLikelihoodRatiosOptions extends WeightOption, UndefinedOption {
  /**
   * The negative class and the positive class.
   *
   * @defaultValue the two labels of either column, sorted
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * What stands for a ratio without false positives, and for one without true negatives.
   *
   * @defaultValue `NaN` for both
   */
  readonly replaceUndefinedBy?: LikelihoodRatios;
}

/**
 * Positive and negative likelihood ratio of a binary test, which do not depend on how frequent the positive class is.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - classes, weights, what stands for undefined ratios
 * @returns ratios in `[0, ∞)`; `NaN` for the positive one without false positives, for the negative one without true negatives,
 * and for both without positive rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` unless there are
 * two classes; `out-of-range` for `replaceUndefinedBy`
 * @example
 * classLikelihoodRatios([0, 1, 0, 1, 0], [1, 1, 0, 0, 0]); // { "positive": 1.5, "negative": 0.75 }
 * @see sklearn.metrics.class_likelihood_ratios
 */
export function classLikelihoodRatios(
  yTrue: Labels,
  yPred: Labels,
  options: ClassLikelihoodRatiosOptions = {},
): LikelihoodRatios {
  const caller = "classLikelihoodRatios";
  const instead = options.replaceUndefinedBy ?? { positive: Number.NaN, negative: Number.NaN };
  if (instead.positive < 1 || instead.negative < 0 || instead.negative > 1) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires replaceUndefinedBy.positive of at least 1 and .negative in [0, 1], got ${instead.positive} and ${instead.negative}`,
    );
  }
  const pair = readPair(caller, yTrue, yPred);
  const weight = weights(caller, options.sampleWeight, pair.actual.length);
  const { labels, matrix, dropped } = countConfusion(caller, pair, options.labels, weight);
  if (labels.length !== 2 || dropped > 0) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires 2 classes, got ${labels.length}${dropped > 0 ? " and rows of others" : ""}`,
    );
  }
  const [tn, fp, fn, tp] = matrix.data;
  const told = (metric: string, reason: string, value: number) => {
    options.onUndefined?.({ metric, reason, value });
    return value;
  };
  return {
    positive:
      fp === 0
        ? told("positive likelihood ratio", "no false positives", instead.positive)
        : (tp * (tn + fp)) / (fp * (tp + fn)),
    negative:
      tn === 0
        ? told("negative likelihood ratio", "no true negatives", instead.negative)
        : (fn * (tn + fp)) / (tn * (tp + fn)),
  };
}
