import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll } from "vitest";

/** A folder and a database for the tests of a file. */
export interface Workshop {
  connection: DuckDBConnection;
  folder: string;
  /** Writes a query's result to a file of the folder; the options of COPY, where its ending does not tell them. */
  write(query: string, name: string, options?: string): Promise<string>;
  path(name: string): string;
}

/** Five thousand rows of every kind, some repeated, some missing; more than two of DuckDB's chunks. */
export const ROWS = `SELECT
  'user-' || (i * 7919 % 1733) AS "user", i::INTEGER AS id, (i % 3)::TINYINT AS label,
  CASE WHEN i % 11 = 0 THEN NULL ELSE i / 7.0::DOUBLE END AS amount, i % 2 = 0 AS ok,
  TIMESTAMP '2026-01-01 00:00:00' + INTERVAL (i * 37 % 5000) MINUTE AS at,
  CASE WHEN i % 5 = 0 THEN NULL WHEN i % 5 = 1 THEN 'Zürich, 東京' ELSE 'it''s "x"' END AS city
  FROM (SELECT (range % 4900)::BIGINT AS i FROM range(5000))`;

/** Opens a workshop before the tests, and clears it away after them. */
export function workshop(): Workshop {
  const shop = {
    path: (name: string) => join(shop.folder, name),
    write: async (query: string, name: string, options = "") => {
      await shop.connection.run(`COPY (${query}) TO '${shop.path(name)}' ${options}`);
      return shop.path(name);
    },
  } as Workshop;
  let instance: DuckDBInstance;
  beforeAll(async () => {
    shop.folder = await mkdtemp(join(tmpdir(), "split-"));
    instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    shop.connection = await instance.connect();
  });
  afterAll(async () => {
    shop.connection.closeSync();
    instance.closeSync();
    await rm(shop.folder, { recursive: true });
  });
  return shop;
}
