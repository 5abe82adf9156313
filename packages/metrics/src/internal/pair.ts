import type { ClassLabel, Labels } from "../labels.ts";
import { checkLengths } from "./check-lengths.ts";
import { commonKind } from "./common-kind.ts";
import { compareLabels } from "./compare-labels.ts";
import { denseCodes } from "./dense-codes.ts";
import { sameCategories } from "./encoded.ts";
import { type LabelKind, labelOf } from "./label-column.ts";
import { readLabelColumn } from "./read-labels.ts";

/** True and predicted labels in one coding: codes into `categories`, or whole numbers (0 and 1 for booleans) without. */
export interface LabelPair {
  readonly kind: LabelKind;
  readonly categories: readonly ClassLabel[] | null;
  readonly actual: Int32Array;
  readonly predicted: Int32Array;
}

/** Validates both columns and brings them into one coding; typed integer arrays are neither copied nor scanned. */
export function readPair(caller: string, yTrue: Labels, yPred: Labels): LabelPair {
  const actual = readLabelColumn(caller, "yTrue", yTrue);
  const predicted = readLabelColumn(caller, "yPred", yPred);
  checkLengths(caller, "yPred", actual.values.length, predicted.values.length);
  const kind = commonKind(caller, actual.kind, predicted.kind);
  const { categories } = actual;
  const others = predicted.categories;
  if (categories === others || (categories && others && sameCategories(categories, others))) {
    return { kind, categories, actual: actual.values, predicted: predicted.values };
  }
  const a = actual.encode();
  const b = predicted.encode();
  const union = sortedUnion(kind, a.categories, b.categories);
  return {
    kind,
    categories: union,
    actual: recode(a.codes, a.categories, kind, union),
    predicted: recode(b.codes, b.categories, kind, union),
  };
}

/** The same pair with codes into exactly the labels that occur, sorted. */
export function densePair(pair: LabelPair): LabelPair & { readonly categories: readonly ClassLabel[] } {
  const n = pair.actual.length;
  const both = new Int32Array(2 * n);
  both.set(pair.actual);
  both.set(pair.predicted, n);
  const { codes, present } = denseCodes(both);
  return {
    kind: pair.kind,
    categories: Array.from(present, (value) => labelOf(pair.kind, pair.categories, value)),
    actual: codes.subarray(0, n),
    predicted: codes.subarray(n),
  };
}

function sortedUnion(
  kind: LabelKind,
  a: readonly ClassLabel[],
  b: readonly ClassLabel[],
): readonly ClassLabel[] {
  const labels = [...a, ...b].map((label) => (kind === "number" ? Number(label) : label));
  return [...new Set(labels)].sort(compareLabels);
}

function recode(
  codes: Int32Array,
  categories: readonly ClassLabel[],
  kind: LabelKind,
  union: readonly ClassLabel[],
): Int32Array {
  const rank = new Map(union.map((label, index) => [label, index]));
  const target = Int32Array.from(
    categories,
    (label) => rank.get(kind === "number" ? Number(label) : label) as number,
  );
  return codes.map((code) => target[code]);
}
