import { InvalidInputError } from "@productizeml/stats";
import type { ColumnKind, DriftOptions } from "../drift-options.ts";
import type { DriftReport } from "../drift-report.ts";
import { decide } from "../internal/decide.ts";
import { type ColumnPlan, planColumns, settingsOf } from "../internal/settings.ts";
import { readAnswer } from "./answer.ts";
import { categoricalColumn, numericColumn } from "./column-evidence.ts";
import { DIALECTS, type Dialect } from "./dialect.ts";
import type { SqlExecutor } from "./executor.ts";
import { statement } from "./statement.ts";

/** Rows in an engine: a table or view by name, dots between its parts, or a query. */
export type SqlRelation =
  | string
  | {
      /** A SELECT statement. */
      readonly query: string;
    };

/** Parameters of {@link sqlDrift}. */
export interface SqlDriftParams extends DriftOptions {
  /** Where the SQL runs. */
  readonly executor: SqlExecutor;
  /** What the data looked like when all was well. */
  readonly reference: SqlRelation;
  /** What they look like now. */
  readonly current: SqlRelation;
  /** Rows that the relations are known to have; any other number is an error, so that a lost shard is not taken for drift. */
  readonly expectedRows?: {
    /** Rows of the reference. */
    readonly reference?: number;
    /** Rows of the current data. */
    readonly current?: number;
  };
}

/**
 * `detectDrift` inside a database: after asking for the columns, one statement is pushed down, and only counts come back.
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
  const kinds = await describe(executor, dialect, reference);
  const comparable = [...kinds.keys()].filter((name) => kinds.get(name) !== undefined);
  const wanted = { ...params, columns: params.columns ?? comparable };
  const plans = planColumns(
    "sqlDrift",
    [...kinds.keys()],
    wanted,
    (name) => kinds.get(name) ?? "categorical",
  );
  requireColumns(plans, await describe(executor, dialect, current));
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

/** The columns of a relation that can be compared, and the others as `undefined`. */
async function describe(
  executor: SqlExecutor,
  dialect: Dialect,
  source: string,
): Promise<Map<string, ColumnKind | undefined>> {
  const rows = await executor.query(dialect.describe(source));
  return new Map(rows.map((row) => [String(row["name"]), dialect.kindOf(String(row["type"]))]));
}

function requireColumns(plans: readonly ColumnPlan[], known: ReadonlyMap<string, unknown>): void {
  const lacking = plans.find(({ name }) => !known.has(name));
  if (lacking !== undefined) {
    throw new InvalidInputError(
      "unknown-column",
      `sqlDrift requires column "${lacking.name}" in the current data, got columns ${[...known.keys()].join(", ") || "(none)"}`,
    );
  }
}

function checkRows(side: string, rows: number, expected: number | undefined): void {
  if (expected !== undefined && rows !== expected) {
    throw new InvalidInputError(
      "length-mismatch",
      `sqlDrift requires ${expected} rows of ${side}, got ${rows}`,
    );
  }
}
