export {
  type DuckdbConnection,
  type DuckdbDatabase,
  type DuckdbResult,
  duckdbExecutor,
  fileRelation,
  openDuckdb,
} from "./sql/duckdb.ts";
