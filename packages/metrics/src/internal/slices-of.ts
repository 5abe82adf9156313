import type { Label } from "@productizeml/stats";
import { compareLabels } from "./compare-labels.ts";

/** The rows that share a value. */
export interface Group {
  readonly value: Label;
  readonly rows: readonly number[];
}

/** Rows by value: numbers before strings, each in order, missing values last. */
export function slicesOf(values: readonly Label[]): Group[] {
  const groups = new Map<Label, number[]>();
  values.forEach((each, row) => {
    const value = typeof each === "number" && Number.isNaN(each) ? null : each;
    const rows = groups.get(value);
    if (rows) rows.push(row);
    else groups.set(value, [row]);
  });
  return Array.from(groups, ([value, rows]) => ({ value, rows })).sort((a, b) => compare(a.value, b.value));
}

function compare(a: Label, b: Label): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const byType = (typeof a === "string" ? 1 : 0) - (typeof b === "string" ? 1 : 0);
  return byType || compareLabels(a, b);
}
