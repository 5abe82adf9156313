import type { ClassLabel } from "../labels.ts";
import { countSmallPairs, SMALL } from "./count-pairs.ts";
import { labelOf } from "./label-column.ts";
import { densePair, type LabelPair } from "./pair.ts";

/** What precision, recall and F1 of every class are made of: weights of rows, one for each class that occurs. */
export interface Tally {
  /** The labels that occur in either column, sorted. */
  readonly categories: readonly ClassLabel[];
  /** Rows of the class that were predicted as it. */
  readonly hits: Float64Array;
  /** Rows of the class. */
  readonly actual: Float64Array;
  /** Rows predicted as the class. */
  readonly predicted: Float64Array;
}

/** Counts both columns by class. */
export function tally(pair: LabelPair, weight: Float64Array | null): Tally {
  const small = weight ? null : countSmallPairs(pair.actual, pair.predicted);
  return small ? fromSmall(pair, small) : fromCodes(pair, weight);
}

/** Labels below `SMALL` that occur in a table of small pairs. */
export function presentLabels(counts: Int32Array): number[] {
  const present: number[] = [];
  for (let label = 0; label < SMALL; label++) {
    let rows = 0;
    for (let other = 0; other < SMALL; other++) {
      rows += counts[label * SMALL + other] + counts[other * SMALL + label];
    }
    if (rows > 0) present.push(label);
  }
  return present;
}

function fromSmall(pair: LabelPair, counts: Int32Array): Tally {
  const present = presentLabels(counts);
  const sum = (term: (label: number, other: number) => number) =>
    Float64Array.from(present, (label) => present.reduce((total, other) => total + term(label, other), 0));
  return {
    categories: present.map((label) => labelOf(pair.kind, pair.categories, label)),
    hits: Float64Array.from(present, (label) => counts[label * SMALL + label]),
    actual: sum((label, other) => counts[label * SMALL + other]),
    predicted: sum((label, other) => counts[other * SMALL + label]),
  };
}

function fromCodes(pair: LabelPair, weight: Float64Array | null): Tally {
  const { categories, actual, predicted } = densePair(pair);
  const size = categories.length;
  const result = {
    categories,
    hits: new Float64Array(size),
    actual: new Float64Array(size),
    predicted: new Float64Array(size),
  };
  for (let i = 0; i < actual.length; i++) {
    const a = actual[i];
    const b = predicted[i];
    const w = weight ? weight[i] : 1;
    result.actual[a] += w;
    result.predicted[b] += w;
    result.hits[a] += a === b ? w : 0;
  }
  return result;
}
