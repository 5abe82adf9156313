import { columnNames, type Table } from "@productizeml/stats";
import type { FindLeaksOptions, LeakKind } from "../../find-leaks.ts";
import { idLike, splitEncoding, targetLeakage } from "./column-checks.ts";
import { drift, type Places, unseenValues } from "./drift.ts";
import { membership, readFeature, readTarget } from "./features.ts";
import type { Part } from "./part.ts";
import type { Report } from "./report.ts";

/** Rows from which columns are looked at: with fewer anything may be chance. */
const LEAST_ROWS = 30;

const KINDS = [
  "target-leakage",
  "id-like",
  "split-encoding",
  "unseen-values",
  "label-drift",
  "feature-drift",
] as const satisfies readonly LeakKind[];

/** Looks for columns that give something away, and for parts that differ. `roles` are columns that are no features. */
export function columnChecks(
  report: Report,
  parts: readonly Part[],
  tableRows: number,
  table: Table,
  roles: readonly string[],
  { target: targetName, time }: FindLeaksOptions,
): void {
  if (!KINDS.some((kind) => report.wants(kind))) return;
  const { rows, partOf, places } = readRows(parts, tableRows);
  if (rows.length < LEAST_ROWS || parts.some((part) => part.rows.length === 0)) return;
  const features = columnNames(table)
    .filter((name) => name !== targetName && !roles.includes(name))
    .map((name) => readFeature(table, name, rows));
  const target = targetName === undefined ? null : readTarget(table, targetName, rows);
  const any = features.length > 0;
  report.check("target-leakage", any && target !== null, () =>
    target === null ? [] : targetLeakage(parts, features, target),
  );
  report.check("id-like", any, () => idLike(parts, features));
  report.check("split-encoding", any && parts.length > 1, () =>
    splitEncoding(parts, features, membership(parts, partOf), time !== undefined),
  );
  report.check("unseen-values", parts.length > 1, () => unseenValues(parts, features, target, places));
  report.check("label-drift", target !== null && parts.length > 1, () =>
    target === null ? [] : drift("label-drift", parts, [target], places),
  );
  report.check("feature-drift", any && parts.length > 1, () =>
    drift("feature-drift", parts, features, places),
  );
}

interface Rows {
  /** Rows that are in a part, ascending, each once. */
  readonly rows: Uint32Array;
  /** The part of each of them; the first where it is in several. */
  readonly partOf: Int32Array;
  readonly places: Places;
}

function readRows(parts: readonly Part[], tableRows: number): Rows {
  const partOfRow = new Int32Array(tableRows).fill(-1);
  for (let p = parts.length - 1; p >= 0; p--) {
    const { rows } = parts[p] as Part;
    for (let i = 0; i < rows.length; i++) partOfRow[rows[i] as number] = p;
  }
  const rows = Uint32Array.from(partOfRow.keys()).filter((row) => partOfRow[row] !== -1);
  const placeOf = new Uint32Array(tableRows);
  for (let place = 0; place < rows.length; place++) placeOf[rows[place] as number] = place;
  return {
    rows,
    partOf: Int32Array.from(rows, (row) => partOfRow[row] as number),
    places: (part) => Uint32Array.from(part.rows, (row) => placeOf[row] as number),
  };
}
