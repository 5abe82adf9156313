import type { DuckDBConnection } from "@duckdb/node-api";

/** What a database in memory may use. */
export interface DatabaseOptions {
  /**
   * Most memory that DuckDB may use, such as `"256MB"`; what needs more goes to disk.
   * @defaultValue '256MB'
   */
  readonly memoryLimit?: string;
  /**
   * Number of DuckDB's threads.
   * @defaultValue 2
   */
  readonly threads?: number;
}

/** Does something with a database in memory, which is closed in the end; `signal` interrupts it. */
export async function withDatabase<Result>(
  { memoryLimit = "256MB", threads = 2 }: DatabaseOptions,
  spill: string,
  signal: AbortSignal | undefined,
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const settings = { memory_limit: memoryLimit, threads: String(threads), temp_directory: spill };
  const instance = await DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener("abort", interrupt);
  try {
    return await use(connection);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", interrupt);
    connection.closeSync();
    instance.closeSync();
  }
}
