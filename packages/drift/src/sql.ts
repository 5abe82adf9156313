export type { SqlDialect, SqlExecutor, SqlRow } from "./sql/executor.ts";
export { type SqlDriftParams, type SqlRelation, sqlDrift } from "./sql/sql-drift.ts";
