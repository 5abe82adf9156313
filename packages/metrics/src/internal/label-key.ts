import type { ClassLabel } from "../labels.ts";

/** What makes two labels name one class: as in NumPy, `true` is 1 and `false` is 0; a string is only itself. */
export function labelKey(label: ClassLabel): string | number {
  return typeof label === "string" ? label : Number(label);
}

/** Where each category stands among the chosen labels, -1 where it does not. */
export function positionsAmong(chosen: readonly ClassLabel[], categories: readonly ClassLabel[]): Int32Array {
  const index = new Map(chosen.map((label, position) => [labelKey(label), position]));
  return Int32Array.from(categories, (category) => index.get(labelKey(category)) ?? -1);
}

/** Where a label stands among the categories, -1 when it does not. */
export function indexOfLabel(categories: readonly ClassLabel[], label: ClassLabel): number {
  return categories.findIndex((category) => labelKey(category) === labelKey(label));
}
