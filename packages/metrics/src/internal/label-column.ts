import type { ClassLabel, EncodedLabels } from "../labels.ts";
import { denseCodes } from "./dense-codes.ts";

export type LabelKind = EncodedLabels["kind"];

/**
 * Labels as the kernels read them. With `categories`, `values` are codes into them (sorted, distinct, maybe not all used);
 * without, `values` are the labels themselves: whole numbers, or 0 and 1 for booleans.
 */
export class LabelColumn {
  readonly kind: LabelKind;
  readonly values: Int32Array;
  readonly categories: readonly ClassLabel[] | null;

  constructor(kind: LabelKind, values: Int32Array, categories: readonly ClassLabel[] | null) {
    this.kind = kind;
    this.values = values;
    this.categories = categories;
  }

  /** Codes into the labels that occur, sorted. */
  encode(): EncodedLabels {
    const { kind, values, categories } = this;
    const { codes, present } = denseCodes(values);
    return { codes, categories: Array.from(present, (value) => labelOf(kind, categories, value)), kind };
  }
}

/** The label that a value or code stands for. */
export function labelOf(
  kind: LabelKind,
  categories: readonly ClassLabel[] | null,
  value: number,
): ClassLabel {
  return categories ? categories[value] : kind === "boolean" ? value === 1 : value;
}
