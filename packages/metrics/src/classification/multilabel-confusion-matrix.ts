import { readPair } from "../internal/pair.ts";
import { select } from "../internal/precision-recall.ts";
import { tally } from "../internal/tally.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link multilabelConfusionMatrix}. */
export interface MultilabelConfusionMatrixOptions extends WeightOption {
  /**
   * The classes to count, in order.
   *
   * @defaultValue every label of either column, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/** The confusion of one class with all others. */
export interface ClassConfusion {
  /** The class. */
  readonly label: ClassLabel;
  /** Weight of the rows that are of another class and predicted as another. */
  readonly trueNegatives: number;
  /** Weight of the rows that are of another class and predicted as this one. */
  readonly falsePositives: number;
  /** Weight of the rows that are of this class and predicted as another. */
  readonly falseNegatives: number;
  /** Weight of the rows that are of this class and predicted as it. */
  readonly truePositives: number;
}

/**
 * The confusion of every class with the rest.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - classes, weights
 * @returns four counts for each class, in the order of `labels`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * multilabelConfusionMatrix(["a", "b", "c", "a"], ["a", "c", "c", "b"])[0].falseNegatives; // 1
 * @see sklearn.metrics.multilabel_confusion_matrix
 */
export function multilabelConfusionMatrix(
  yTrue: Labels,
  yPred: Labels,
  options: MultilabelConfusionMatrixOptions = {},
): ClassConfusion[] {
  const pair = readPair("multilabelConfusionMatrix", yTrue, yPred);
  const weight = weights("multilabelConfusionMatrix", options.sampleWeight, pair.actual.length);
  const total = weight ? weight.reduce((sum, each) => sum + each, 0) : pair.actual.length;
  const { categories, hits, actual, predicted } = select(tally(pair, weight), options.labels);
  return categories.map((label, c) => ({
    label,
    trueNegatives: total - actual[c] - predicted[c] + hits[c],
    falsePositives: predicted[c] - hits[c],
    falseNegatives: actual[c] - hits[c],
    truePositives: hits[c],
  }));
}
