import { InvalidInputError } from "@productizeml/stats";
import type { TableFingerprint } from "../fingerprint.ts";
import type { DuckdbConnection } from "../internal/duckdb/describe-query.ts";
import { fingerprintQuery } from "../internal/duckdb/fingerprint-query.ts";

/**
 * The fingerprint of a query's result, read piece by piece: the one that `fingerprint` gives for the same values in TypeScript.
 *
 * Integers of every width, floats and decimals are numbers (a `FLOAT` the number it holds, a decimal the nearest double), `VARCHAR` is
 * text, `BOOLEAN` a boolean; a `DATE` is the time of its midnight, a `TIMESTAMP` of any unit its time, read as UTC where it has no zone.
 * Other types, such as `UUID` or lists, are their text in DuckDB.
 *
 * @param connection - a connection of `@duckdb/node-api`, which must run nothing else meanwhile: DuckDB would cut the result short
 * @param query - a `SELECT`
 * @returns the fingerprint
 * @throws InvalidInputError `bad-state` when the result was cut short
 */
export async function duckdbFingerprint(
  connection: DuckdbConnection,
  query: string,
): Promise<TableFingerprint> {
  const counted = await connection.runAndReadAll(`SELECT count(*)::DOUBLE AS rows FROM (${query})`);
  const rows = Number(counted.getRowObjectsJS()[0]?.rows);
  const found = await fingerprintQuery(connection, query);
  if (found.rows === rows) return found;
  throw new InvalidInputError(
    "bad-state",
    `duckdbFingerprint requires a connection that runs nothing else meanwhile, got ${found.rows} of ${rows} rows`,
  );
}
