import type { ClassLabel, EncodedLabels, Labels } from "../labels.ts";

/** Labels that `encodeLabels` made, which need no check. */
export function isEncoded(labels: Labels): labels is EncodedLabels {
  return "kind" in labels && "codes" in labels && labels.codes instanceof Int32Array;
}

/** Whether two columns are coded alike, so that equal codes are equal labels. */
export function sameCategories(a: readonly ClassLabel[], b: readonly ClassLabel[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index]);
}
