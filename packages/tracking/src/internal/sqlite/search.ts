import type { ViewType } from "../../entities.ts";
import type { Clause, OrderKey } from "../filter/clause.ts";
import { refuse } from "../validate.ts";

/** A query and the values bound to it. Nothing that a caller wrote ever stands in the text. */
export interface Query {
  readonly sql: string;
  readonly values: (string | number)[];
}

type Columns = Readonly<Record<string, string>>;

const RUN_COLUMNS: Columns = {
  artifact_uri: "r.artifact_uri",
  end_time: "r.end_time",
  run_id: "r.uuid",
  run_name: "r.name",
  start_time: "r.start_time",
  status: "r.status",
  user_id: "r.user",
};
const EXPERIMENT_COLUMNS: Columns = {
  name: "e.name",
  experiment_id: "CAST(e.id AS TEXT)",
  creation_time: "e.creation_time",
  last_update_time: "e.last_update_time",
};
const KEY_ID = "(SELECT id FROM key WHERE name = ?)";
const TABLES = { metric: "series", parameter: "param", tag: "tag" } as const;

/** The query for runs of experiments whose ids are given as a JSON array. */
export function runSearch(
  caller: string,
  experimentIds: readonly string[],
  clauses: readonly Clause[],
  order: readonly OrderKey[],
  viewType: ViewType,
): Query {
  checkDistinct(caller, order);
  const values: (string | number)[] = [];
  const sorted = order.map((key, index) => {
    if (key.entity === "attribute") return nullsLast(RUN_COLUMNS[key.key] as string, key.ascending);
    values.push(key.key);
    const value = `o${index}.value`;
    const presence = `CASE typeof(${value}) WHEN 'null' THEN 2 WHEN 'text' THEN ${key.entity === "metric" ? 1 : 0} ELSE 0 END`;
    return {
      join: ` LEFT JOIN ${TABLES[key.entity]} o${index} ON o${index}.run = r.id AND o${index}.key = ${KEY_ID}`,
      terms: [presence, value + direction(key.ascending)],
    };
  });
  const where = ["r.experiment IN (SELECT CAST(value AS INTEGER) FROM json_each(?))"];
  values.push(JSON.stringify(experimentIds));
  if (viewType !== "all") where.push(`r.deleted = ${viewType === "deleted" ? 1 : 0}`);
  for (const clause of clauses) where.push(runCondition(clause, values));
  const terms = sorted.flatMap((each) => each.terms);
  if (!order.some((key) => key.entity === "attribute" && key.key === "start_time"))
    terms.push("r.start_time DESC");
  terms.push("r.uuid");
  const joins = sorted.map((each) => each.join).join("");
  return {
    sql: `SELECT r.* FROM run r${joins} WHERE ${where.join(" AND ")} ORDER BY ${terms.join(", ")}`,
    values,
  };
}

/** The query for experiments. */
export function experimentSearch(
  caller: string,
  clauses: readonly Clause[],
  order: readonly OrderKey[],
  viewType: ViewType,
): Query {
  checkDistinct(caller, order);
  const values: (string | number)[] = [];
  const where = [viewType === "all" ? "TRUE" : `e.deleted = ${viewType === "deleted" ? 1 : 0}`];
  for (const clause of clauses) {
    if (clause.entity === "attribute")
      where.push(compare(EXPERIMENT_COLUMNS[clause.key] as string, clause, values));
    else {
      values.push(clause.key);
      where.push(
        exists(
          "SELECT 1 FROM experiment_tag t WHERE t.experiment = e.id AND t.key = ?",
          "t.value",
          clause,
          values,
        ),
      );
    }
  }
  const terms = order.flatMap((key) => {
    if (key.entity !== "attribute") refuse(caller, "orderBy on attributes of experiments", key.key);
    const column = key.key === "experiment_id" ? "e.id" : (EXPERIMENT_COLUMNS[key.key] as string);
    return column + direction(key.ascending);
  });
  terms.push("e.creation_time DESC", "e.id DESC");
  return {
    sql: `SELECT e.* FROM experiment e WHERE ${where.join(" AND ")} ORDER BY ${terms.join(", ")}`,
    values,
  };
}

function runCondition(clause: Clause, values: (string | number)[]): string {
  if (clause.entity === "attribute") return compare(RUN_COLUMNS[clause.key] as string, clause, values);
  values.push(clause.key);
  const rows = `SELECT 1 FROM ${TABLES[clause.entity]} t WHERE t.run = r.id AND t.key = ${KEY_ID}`;
  if (clause.entity !== "metric") return exists(rows, "t.value", clause, values);
  // NaN, kept as text, is unequal to every number and neither smaller nor larger than any.
  values.push(clause.value as number);
  const numeric = `t.value ${clause.comparator} ?`;
  return clause.comparator === "!="
    ? `EXISTS (${rows} AND ${numeric})`
    : `EXISTS (${rows} AND ${numeric} AND typeof(t.value) = 'real')`;
}

function exists(rows: string, column: string, clause: Clause, values: (string | number)[]): string {
  if (clause.comparator === "IS NULL") return `NOT EXISTS (${rows})`;
  if (clause.comparator === "IS NOT NULL") return `EXISTS (${rows})`;
  return `EXISTS (${rows} AND ${compare(column, clause, values)})`;
}

function compare(column: string, clause: Clause, values: (string | number)[]): string {
  const { comparator, value } = clause;
  if (comparator === "IN" || comparator === "NOT IN") {
    values.push(JSON.stringify(value));
    return `${column} ${comparator} (SELECT value FROM json_each(?))`;
  }
  values.push(value as string | number);
  return comparator === "ILIKE" ? `lower(${column}) LIKE lower(?)` : `${column} ${comparator} ?`;
}

function nullsLast(column: string, ascending: boolean): { join: string; terms: string[] } {
  return { join: "", terms: [`${column} IS NULL`, column + direction(ascending)] };
}

function direction(ascending: boolean): string {
  return ascending ? "" : " DESC";
}

function checkDistinct(caller: string, order: readonly OrderKey[]): void {
  const names = order.map(({ entity, key }) => `${entity}.${key}`);
  if (new Set(names).size !== names.length) refuse(caller, "each orderBy key once", names.join(", "));
}
