import { column, type Table } from "@productizeml/stats";
import { countValues } from "./values.ts";

/** How often each category of a column occurs, by its text: 1 and "1" are one category, as they are in SQL. */
export interface TextCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly missing: number;
}

/** Counts a column's categories by their text. */
export function countTexts(caller: string, table: Table, name: string): TextCounts {
  const { counts, missing } = countValues(column(caller, table, name));
  const texts = new Map<string, number>();
  for (const [label, count] of counts) texts.set(String(label), (texts.get(String(label)) ?? 0) + count);
  return { counts: texts, missing };
}
