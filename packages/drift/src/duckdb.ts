export {
  type DuckdbConnection,
  type DuckdbDatabase,
  duckdbExecutor,
  fileRelation,
  openDuckdb,
} from "./sql/duckdb.ts";
