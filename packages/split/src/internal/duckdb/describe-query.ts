import type { Chunk, SourceColumn } from "./cells.ts";

/** The part of a whole DuckDB result that is used here. */
export interface DuckdbRows {
  /** The rows as objects of plain JavaScript values. */
  getRowObjectsJS(): Record<string, unknown>[];
}

/** The part of a DuckDB result that is read piece by piece, as it is used here. */
export interface DuckdbStream {
  /** The next piece; `null` or one without rows at the end. */
  fetchChunk(): Promise<Chunk | null>;
}

/** The part of a `@duckdb/node-api` connection that is used here. */
export interface DuckdbConnection {
  /**
   * Runs one statement and reads its whole result.
   *
   * @param sql - the statement
   */
  runAndReadAll(sql: string): Promise<DuckdbRows>;
  /**
   * Runs one statement and reads its result piece by piece.
   *
   * @param sql - the statement
   */
  stream(sql: string): Promise<DuckdbStream>;
}

/** The columns of a query's result. */
export async function describeQuery(connection: DuckdbConnection, query: string): Promise<SourceColumn[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM (${query})`);
  return reader.getRowObjectsJS().map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: String(column_type),
  }));
}

/** Reads a query's result chunk by chunk. */
export async function* streamQuery(connection: DuckdbConnection, query: string): AsyncGenerator<Chunk> {
  const result = await connection.stream(query);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk;
  }
}
