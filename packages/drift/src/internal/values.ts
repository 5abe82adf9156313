import { type Column, type Label, readLabels } from "@productizeml/stats";

/** Whether a value is missing: `null`, `undefined` or `NaN`. */
export function isMissing(value: Label | undefined): value is null | undefined {
  return value === null || value === undefined || Number.isNaN(value);
}

/** The distinct present values of a column with their counts, in order of first appearance, and how many are missing. */
export function countValues(values: Column): { counts: Map<Label, number>; missing: number; rows: number } {
  const labels = readLabels(values);
  const counts = new Map<Label, number>();
  let missing = 0;
  for (const label of labels) {
    if (isMissing(label)) missing++;
    else counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return { counts, missing, rows: labels.length };
}
