import type { Column } from "@productizeml/stats";
import type { Labels } from "../labels.ts";
import { weights } from "../weights.ts";
import { checkLengths } from "./check-lengths.ts";
import { commonKind } from "./common-kind.ts";
import { countEqual } from "./count-equal.ts";
import { isEncoded, sameCategories } from "./encoded.ts";
import { isIntegers, readLabelValues } from "./label-values.ts";

/** Rows, or their weight, by whether both columns agree. */
export interface Matches {
  readonly right: number;
  readonly wrong: number;
  readonly total: number;
}

/** Reads both columns only so far that labels can be compared, and counts where they agree. */
export function readMatches(
  caller: string,
  yTrue: Labels,
  yPred: Labels,
  sampleWeight: Column | undefined,
): Matches {
  const [actual, predicted] = comparable(caller, yTrue, yPred);
  checkLengths(caller, "yPred", actual.length, predicted.length);
  const weight = weights(caller, sampleWeight, actual.length);
  return weight ? weighMatches(actual, predicted, weight) : countMatches(actual, predicted);
}

type Comparable = ArrayLike<number | string>;

function comparable(caller: string, yTrue: Labels, yPred: Labels): readonly [Comparable, Comparable] {
  if (isEncoded(yTrue) && isEncoded(yPred) && sameCategories(yTrue.categories, yPred.categories)) {
    return [yTrue.codes, yPred.codes];
  }
  const actual = readLabelValues(caller, "yTrue", yTrue);
  const predicted = readLabelValues(caller, "yPred", yPred);
  commonKind(caller, actual.kind, predicted.kind);
  return [actual.values, predicted.values];
}

function countMatches(actual: Comparable, predicted: Comparable): Matches {
  const total = actual.length;
  let right = 0;
  if (isIntegers(actual) && isIntegers(predicted)) right = countEqual(actual, predicted);
  else for (let i = 0; i < total; i++) right += actual[i] === predicted[i] ? 1 : 0;
  return { right, wrong: total - right, total };
}

function weighMatches(actual: Comparable, predicted: Comparable, weight: Float64Array): Matches {
  let right = 0;
  let wrong = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    total += weight[i];
    right += actual[i] === predicted[i] ? weight[i] : 0;
    wrong += actual[i] === predicted[i] ? 0 : weight[i];
  }
  return { right, wrong, total };
}
