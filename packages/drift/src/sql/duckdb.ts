import type { SqlExecutor, SqlRow } from "./executor.ts";
import type { SqlRelation } from "./sql-drift.ts";

/** The part of a DuckDB result that is used here. */
export interface DuckdbResult {
  /** The rows as objects of plain JavaScript values. */
  getRowObjectsJS(): SqlRow[];
}

/** The part of a `@duckdb/node-api` connection that is used here. */
export interface DuckdbConnection {
  /**
   * Runs one statement and reads its whole result.
   *
   * @param sql - the statement
   */
  runAndReadAll(sql: string): Promise<DuckdbResult>;
}

/** A DuckDB database opened by {@link openDuckdb}. */
export interface DuckdbDatabase extends SqlExecutor {
  /** Closes the connection and the database. */
  close(): void;
}

/**
 * Runs SQL on a DuckDB connection of yours.
 *
 * @param connection - a connection of `@duckdb/node-api`
 * @returns the executor; closing the connection stays with you
 */
export function duckdbExecutor(connection: DuckdbConnection): SqlExecutor {
  return {
    dialect: "duckdb",
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
  };
}

/**
 * Opens a DuckDB database, loading `@duckdb/node-api` only now.
 *
 * @param path - the database's file; files that a relation names need no database of their own
 * @returns an executor to close when done
 */
export async function openDuckdb(path = ":memory:"): Promise<DuckdbDatabase> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  return {
    ...duckdbExecutor(connection),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * A Parquet, CSV or JSON file, or a glob of them, as a relation.
 *
 * @param path - path or URL as DuckDB reads it
 * @returns the relation for `sqlDrift`
 * @example
 * fileRelation("january.parquet"); // { "query": "select * from 'january.parquet'" }
 */
export function fileRelation(path: string): SqlRelation {
  return { query: `select * from '${path.replaceAll("'", "''")}'` };
}
