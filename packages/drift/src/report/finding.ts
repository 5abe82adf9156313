import type {
  CategoricalColumnDrift,
  ColumnDrift,
  DriftReport,
  NumericColumnDrift,
} from "../drift-report.ts";
import { count, effect, number, percent, percents, probability, shorten } from "./format.ts";

/** The report in one sentence. */
export function headline({ columns, driftedColumns }: DriftReport): string {
  const judged = columns.filter((each) => each.judged).length;
  if (columns.length === 0) return "No columns to compare";
  if (judged === 0) return "Too few rows to judge any column";
  const of = `${count(judged)} column${judged === 1 ? "" : "s"}`;
  const [most, ...others] = driftedColumns;
  if (most === undefined) return judged === 1 ? "The one column did not drift" : `None of ${of} drifted`;
  if (others.length === 0) return `1 of ${of} drifted: ${shorten(most)}`;
  return `${count(driftedColumns.length)} of ${of} drifted; ${shorten(most)} did most`;
}

/** What was compared, and what counts as drift. */
export function basis({ columns, referenceRows, currentRows, settings }: DriftReport): string {
  const corrections = {
    "benjamini-hochberg": " after Benjamini-Hochberg correction",
    holm: " after Holm correction",
    bonferroni: " after Bonferroni correction",
    none: ", not corrected for the number of columns",
  } as const;
  const rows = `${count(currentRows)} current rows against ${count(referenceRows)} of the reference.`;
  if (columns.length === 0) return `${rows} Neither has a column that could be compared.`;
  const judged = columns.filter((each) => each.judged).length;
  const small = columns.length - judged;
  const unjudged =
    small === 0
      ? ""
      : ` ${small} of the columns ${small === 1 ? "has" : "have"} fewer than ${settings.minRows} rows to judge by.`;
  return `${rows} A column drifted when its change is significant at ${percent(settings.alpha)}${corrections[settings.correction]}, and large enough.${unjudged}`;
}

/** Columns by how many times their threshold they changed, the one that changed most first. */
export function byChange(columns: readonly ColumnDrift[]): ColumnDrift[] {
  return [...columns].sort(
    (a, b) => Number(b.drifted) - Number(a.drifted) || ratio(b) - ratio(a) || (a.name < b.name ? -1 : 1),
  );
}

/** A column's effect in units of its threshold; -1 when it was not judged. */
export function ratio({ effect: value, threshold, judged }: ColumnDrift): number {
  if (!judged || Number.isNaN(value)) return -1;
  return threshold > 0 ? value / threshold : value;
}

/** What happened to a column, in words. */
export function change(column: ColumnDrift): string {
  if (!column.judged) {
    const rows = Math.min(column.reference.count, column.current.count);
    return `not judged: ${count(rows)} rows on the smaller side`;
  }
  return column.type === "numeric" ? numericChange(column) : categoricalChange(column);
}

/** The verdict on a column with its reason. */
export function verdict(column: ColumnDrift, alpha: number): string {
  if (!column.judged) return "not judged";
  if (column.drifted) return "drifted";
  if (column.effect === 0) return "no change";
  if (column.adjustedPValue > alpha) return "could be chance";
  return `real, but under ${effect({ ...column, effect: column.threshold })}`;
}

function numericChange(column: NumericColumnDrift): string {
  const { reference, current } = column;
  const mean = `mean ${number(reference.mean)} → ${number(current.mean)}`;
  const gap = widestGap(column);
  const missing = missingChange(column);
  if (missing !== undefined && missing.size >= (gap?.size ?? 0)) return `${missing.text}; ${mean}`;
  return gap === undefined ? mean : `${mean}; up to ${number(gap.upTo)}: ${percents(gap.before, gap.after)}`;
}

/** Where the shares of values up to some edge differ most. */
export interface Gap {
  /** The edge. */
  readonly at: number;
  /** The largest value that a whole number below the edge can have; the edge itself otherwise. */
  readonly upTo: number;
  readonly before: number;
  readonly after: number;
  readonly size: number;
}

/** Where the two distributions of present values differ most, as far as the bins tell; `undefined` when nowhere. */
export function widestGap(column: NumericColumnDrift): Gap | undefined {
  const { edges, reference, current } = column.bins;
  const whole = isWhole(edges);
  let widest: Gap | undefined;
  let [before, after] = [0, 0];
  for (let i = 0; i + 1 < reference.length; i++) {
    before += reference[i]! / column.reference.count;
    after += current[i]! / column.current.count;
    const size = Math.abs(after - before);
    const at = edges[i + 1]!;
    if (size > (widest?.size ?? 0)) widest = { at, upTo: whole ? Math.floor(at) : at, before, after, size };
  }
  return widest;
}

/** Whether bins were cut for whole numbers: halfway between them. */
export function isWhole(edges: readonly number[]): boolean {
  return edges.length > 2 && edges.slice(1, -1).every((edge) => Math.abs(edge % 1) === 0.5);
}

/** Whether values that went missing, or came back, are the larger part of a column's change. */
export function isMostlyMissing(column: NumericColumnDrift): boolean {
  const missing = missingChange(column);
  return missing !== undefined && missing.size >= (widestGap(column)?.size ?? 0);
}

function missingChange(column: ColumnDrift): { text: string; size: number } | undefined {
  const [before, after] = missingShares(column);
  if (before === 0 && after === 0) return undefined;
  return { text: `missing ${percents(before, after)}`, size: Math.abs(after - before) };
}

/** Share of rows without a value, before and after. */
export function missingShares({ reference, current }: ColumnDrift): [before: number, after: number] {
  return [reference, current].map(({ count: present, missing }) =>
    present + missing === 0 ? 0 : missing / (present + missing),
  ) as [number, number];
}

function categoricalChange(column: CategoricalColumnDrift): string {
  const { categories, reference, current, other } = column.bins;
  const totals = [
    reference.reduce((sum, rows) => sum + rows, other[0]),
    current.reduce((sum, rows) => sum + rows, other[1]),
  ] as const;
  const shares = categories.map((name, i) => ({
    name: name === null ? "missing" : `“${shorten(name, 32)}”`,
    before: reference[i]! / totals[0],
    after: current[i]! / totals[1],
  }));
  const moved = shares
    .filter(({ before, after }) => before !== after)
    .slice(0, 2)
    .map(({ name, before, after }) => `${name} ${percents(before, after)}`);
  return moved.length === 0 ? "same shares" : moved.join("; ");
}

/** The numbers behind a column's verdict. */
export function evidence(column: ColumnDrift): string {
  const error = column.statisticError > 0 ? ` (at most ${number(column.statisticError)} more)` : "";
  return `${column.method} ${number(column.statistic)}${error}, adjusted p ${probability(column.adjustedPValue)}`;
}
