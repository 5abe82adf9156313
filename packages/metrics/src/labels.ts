import type { Column } from "@productizeml/stats";
import { readLabelColumn } from "./internal/read-labels.ts";

/** One label: what a class is called. */
export type ClassLabel = string | number | boolean;

/**
 * Labels, one for each row: an array or typed array, a dictionary-coded column, an Arrow vector, or what {@link encodeLabels} made.
 * All labels of one target are of one type, and none is missing. Numbers are whole.
 */
export type Labels = Column;

/** Labels that were validated and encoded once, ready for any number of metrics. */
export interface EncodedLabels {
  /** Index into `categories`, one for each row. */
  readonly codes: Int32Array;
  /** The distinct labels, sorted as scikit-learn sorts them: numbers by value, strings by code point, `false` before `true`. */
  readonly categories: readonly ClassLabel[];
  /** The type that all labels share. */
  readonly kind: "number" | "string" | "boolean";
}

/**
 * Validates and encodes labels once, so that many metrics over the same rows need not do it again.
 *
 * @param labels - labels, length `n`
 * @returns codes, the sorted distinct labels, and their type; every function that takes labels takes this too
 * @throws InvalidInputError `mixed-labels`, `not-finite` for a label that is missing, fractional, or a bigint beyond 53 bits, `out-of-range` for
 * a code without a category, `too-many-values` from 2^31 rows on, which every function that takes rows refuses
 * @example
 * encodeLabels(["dog", "cat", "dog"]).categories; // ["cat", "dog"]
 * Array.from(encodeLabels(["dog", "cat", "dog"]).codes); // [1, 0, 1]
 * @see sklearn.preprocessing.LabelEncoder
 */
export function encodeLabels(labels: Labels): EncodedLabels {
  return readLabelColumn("encodeLabels", "labels", labels).encode();
}
