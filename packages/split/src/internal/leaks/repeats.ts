import { columnNames, type Table } from "@productizeml/stats";
import type { FindLeaksOptions } from "../../find-leaks.ts";
import { digestRows } from "../row-digest.ts";
import { duplicateRows } from "./duplicates.ts";
import { nearDuplicates, readSearch } from "./near-duplicates.ts";
import type { Part } from "./part.ts";
import type { Report } from "./report.ts";
import { RowSet } from "./row-set.ts";

/** Looks for rows that are equal, and for rows that nearly are. */
export function repeatedRows(
  report: Report,
  parts: readonly Part[],
  rows: number,
  table: Table,
  { exclude = [], nearDuplicates: near = {} }: FindLeaksOptions,
): void {
  const names = columnNames(table).filter((name) => !exclude.includes(name));
  const sets = new Map<Part, RowSet>();
  report.check("duplicate-rows", names.length > 0, () => {
    const { words } = digestRows("findLeaks", table, names, rows);
    for (const part of parts) sets.set(part, new RowSet(words, part.rows));
    return duplicateRows(parts, sets, table, names);
  });
  const search = report.wants("near-duplicates") ? readSearch(table, near, exclude) : null;
  report.check("near-duplicates", search !== null, () =>
    search === null
      ? []
      : nearDuplicates(parts, rows, table, search, (part, row) => sets.get(part)?.has(row) ?? false),
  );
}
