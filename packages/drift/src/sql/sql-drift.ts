import { InvalidInputError } from "@productizeml/stats";
import type { DriftOptions } from "../drift-options.ts";
import type { DriftReport, DriftSettings, NumericSummary } from "../drift-report.ts";
import { closeBins, extremes } from "../internal/bins.ts";
import { decide } from "../internal/decide.ts";
import { categoricalEvidence, numericEvidence } from "../internal/evidence.ts";
import { type ColumnPlan, planColumns, settingsOf } from "../internal/settings.ts";
import { DIALECTS, type Dialect } from "./dialect.ts";
import type { SqlExecutor, SqlRow } from "./executor.ts";
import { NUMERIC_VALUES, statement } from "./statement.ts";

/** Rows in an engine: a table or view by name, dots between its parts, or a query. */
export type SqlRelation = string | { readonly query: string };

/** Parameters of {@link sqlDrift}. */
export interface SqlDriftParams extends DriftOptions {
  /** Where the SQL runs. */
  readonly executor: SqlExecutor;
  /** What the data looked like when all was well. */
  readonly reference: SqlRelation;
  /** What they look like now. */
  readonly current: SqlRelation;
  /** Rows that the relations are known to have; any other number is an error, so that a lost shard is not taken for drift. */
  readonly expectedRows?: { readonly reference?: number; readonly current?: number };
}

/**
 * {@link detectDrift} inside a database: one statement is pushed down, and only counts come back.
 *
 * The report is that of `detectDrift` on the same rows. D, chi-square and all counts are exact; means, deviations and distances agree
 * to rounding (1e-12). Columns that are neither numbers nor texts, such as dates, are left out unless they are named, and are then
 * compared as texts. A categorical column sends one row back for each of its categories.
 *
 * @param params - the executor, both relations, and the options of `detectDrift`
 * @returns the report
 * @throws InvalidInputError `unknown-column`, `not-finite` for infinite numbers, `length-mismatch` when rows are lost, `bad-option`
 * @example
 * ```ts no-run
 * const executor = await openDuckdb(); // from "@productizeml/drift/duckdb"
 * const report = await sqlDrift({ executor, reference: fileRelation("january.parquet"), current: fileRelation("june.parquet") });
 * executor.close();
 * ```
 */
export async function sqlDrift(params: SqlDriftParams): Promise<DriftReport> {
  const { executor, expectedRows = {} } = params;
  const settings = settingsOf("sqlDrift", params);
  const dialect = DIALECTS[executor.dialect];
  if (dialect === undefined) {
    throw new InvalidInputError(
      "bad-option",
      `sqlDrift requires an executor of dialect ${Object.keys(DIALECTS).join(", ")}, got ${executor.dialect}`,
    );
  }
  const reference = relation(dialect, params.reference);
  const current = relation(dialect, params.current);
  const plans = await planRelation(executor, dialect, reference, params);
  const sql = statement(dialect, reference, current, plans, settings.missing === "category");
  const answer = readAnswer(await executor.query(sql));
  checkRows("reference", answer.rows[0], expectedRows.reference);
  checkRows("current", answer.rows[1], expectedRows.current);
  const evidence = plans.map((plan, col) =>
    plan.type === "numeric"
      ? numericColumn(plan, settings, answer, col)
      : categoricalColumn(plan, settings, answer, col),
  );
  return decide(evidence, ...answer.rows, settings);
}

function relation(dialect: Dialect, source: SqlRelation): string {
  if (typeof source === "string") return source.split(".").map(dialect.name).join(".");
  return `(${source.query.trim().replace(/;$/, "")}) as relation`;
}

async function planRelation(
  executor: SqlExecutor,
  dialect: Dialect,
  reference: string,
  options: DriftOptions,
): Promise<ColumnPlan[]> {
  const described = await executor.query(dialect.describe(reference));
  const kinds = new Map(described.map((row) => [String(row["name"]), dialect.kindOf(String(row["type"]))]));
  const known = [...kinds.keys()];
  const comparable = known.filter((name) => kinds.get(name) !== undefined);
  const columns = options.columns ?? comparable;
  return planColumns("sqlDrift", known, { ...options, columns }, (name) => kinds.get(name) ?? "categorical");
}

interface Answer {
  readonly rows: [reference: number, current: number];
  /** By column: the numeric summary, the cuts, the counts by bin. */
  readonly numeric: Map<number, number[]>;
  readonly cuts: Map<number, number[]>;
  readonly bins: Map<number, [number[], number[]]>;
  /** By column: label, rows of the reference, rows of the current data. */
  readonly categories: Map<number, [label: string | null, a: number, b: number][]>;
}

function readAnswer(rows: readonly SqlRow[]): Answer {
  const answer: Answer = {
    rows: [0, 0],
    numeric: new Map(),
    cuts: new Map(),
    bins: new Map(),
    categories: new Map(),
  };
  const number = (value: unknown): number =>
    value === null || value === undefined ? Number.NaN : Number(value);
  for (const row of rows) {
    const col = Number(row["col"]);
    const [a, b] = [number(row["a"]), number(row["b"])];
    const values = (): number[] => {
      const read: number[] = [];
      for (let i = 0; `v${i}` in row; i++) read.push(number(row[`v${i}`]));
      return read;
    };
    if (row["kind"] === "rows") answer.rows.splice(0, 2, a, b);
    else if (row["kind"] === "numeric") answer.numeric.set(col, values());
    else if (row["kind"] === "cuts")
      answer.cuts.set(
        col,
        values().filter((cut) => !Number.isNaN(cut)),
      );
    else if (row["kind"] === "bin") {
      const bins = answer.bins.get(col) ?? [[], []];
      bins[0][Number(row["bin"])] = a;
      bins[1][Number(row["bin"])] = b;
      answer.bins.set(col, bins);
    } else if (row["kind"] === "category") {
      const list = answer.categories.get(col) ?? [];
      list.push([row["label"] === null ? null : String(row["label"]), a, b]);
      answer.categories.set(col, list);
    }
  }
  return answer;
}

function checkRows(side: string, rows: number, expected: number | undefined): void {
  if (expected !== undefined && rows !== expected) {
    throw new InvalidInputError(
      "length-mismatch",
      `sqlDrift requires ${expected} rows of ${side}, got ${rows}`,
    );
  }
}

function checkComplete(plan: ColumnPlan, rows: readonly number[], answer: Answer): void {
  for (const [i, side] of ["reference", "current"].entries()) {
    if (rows[i] !== answer.rows[i]) {
      throw new InvalidInputError(
        "length-mismatch",
        `sqlDrift requires all ${answer.rows[i]} rows of ${side} in column "${plan.name}", got ${rows[i]}`,
      );
    }
  }
}

function numericColumn(
  plan: ColumnPlan,
  settings: DriftSettings,
  answer: Answer,
  col: number,
): ReturnType<typeof numericEvidence> {
  const values = answer.numeric.get(col) ?? [];
  const value = (name: (typeof NUMERIC_VALUES)[number]): number =>
    values[NUMERIC_VALUES.indexOf(name)] ?? Number.NaN;
  const summary = (side: "a" | "b"): NumericSummary => ({
    count: value(`count_${side}`) || 0,
    missing: (value(`rows_${side}`) || 0) - (value(`count_${side}`) || 0),
    mean: value(`mean_${side}`),
    sd: value(`sd_${side}`),
    min: value(`min_${side}`),
    max: value(`max_${side}`),
  });
  const sides = [summary("a"), summary("b")] as const;
  checkComplete(
    plan,
    sides.map(({ count, missing }) => count + missing),
    answer,
  );
  if (value("infinite") > 0) {
    throw new InvalidInputError(
      "not-finite",
      `sqlDrift requires finite or missing numbers in column "${plan.name}", got ${value("infinite")} infinite ones`,
    );
  }
  const [cuts, binned] = mergeEqualCuts(answer.cuts.get(col) ?? [], answer.bins.get(col) ?? [[], []]);
  checkComplete(
    plan,
    binned.map((counts, i) => total(counts) + sides[i as 0 | 1].missing),
    answer,
  );
  const area = value("area");
  return numericEvidence(plan, settings, {
    reference: sides[0],
    current: sides[1],
    d: value("gap") || 0,
    dError: 0,
    area: sides[0].count === 0 || sides[1].count === 0 ? Number.NaN : area,
    binned,
    bins: closeBins(cuts, ...binned, ...extremes(...sides)),
  });
}

/** Drops cuts that repeat, between which no value can lie, and fills the bins that the engine had no row for. */
function mergeEqualCuts(
  cuts: readonly number[],
  bins: readonly [readonly number[], readonly number[]],
): [number[], [number[], number[]]] {
  const kept: number[] = [];
  const counts: [number[], number[]] = [[bins[0][0] ?? 0], [bins[1][0] ?? 0]];
  for (const [i, cut] of cuts.entries()) {
    const [a, b] = [bins[0][i + 1] ?? 0, bins[1][i + 1] ?? 0];
    if (cut === kept.at(-1)) {
      counts[0][kept.length]! += a;
      counts[1][kept.length]! += b;
    } else {
      kept.push(cut);
      counts[0].push(a);
      counts[1].push(b);
    }
  }
  return [kept, counts];
}

function categoricalColumn(
  plan: ColumnPlan,
  settings: DriftSettings,
  answer: Answer,
  col: number,
): ReturnType<typeof categoricalEvidence> {
  const rows = answer.categories.get(col) ?? [];
  const present = rows.filter(([label]) => label !== null);
  const missing = rows.find(([label]) => label === null) ?? [null, 0, 0];
  const counts: [number[], number[]] = [present.map(([, a]) => a), present.map(([, , b]) => b)];
  const summary = (side: 0 | 1): { count: number; missing: number; distinct: number } => ({
    count: total(counts[side]),
    missing: missing[side + 1] as number,
    distinct: counts[side].filter((count) => count > 0).length,
  });
  const sides = [summary(0), summary(1)] as const;
  checkComplete(
    plan,
    sides.map((side) => side.count + side.missing),
    answer,
  );
  return categoricalEvidence(plan, settings, {
    reference: sides[0],
    current: sides[1],
    categories: present.map(([label]) => label as string),
    counts,
    other: [0, 0],
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
