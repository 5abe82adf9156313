/** The SQL that an engine speaks. */
export type SqlDialect = "duckdb";

/** One row of a result, by column name. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs SQL somewhere. `@productizeml/drift/duckdb` makes one for DuckDB. */
export interface SqlExecutor {
  /** The SQL that it understands. */
  readonly dialect: SqlDialect;
  /**
   * Runs one statement.
   *
   * @param sql - the statement
   * @returns its rows; numbers may come as numbers, bigints or text
   */
  query(sql: string): Promise<readonly SqlRow[]>;
}
