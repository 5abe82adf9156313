import { Fingerprint, type TableFingerprint } from "../fingerprint.ts";
import { cellSql, readCells } from "../internal/duckdb/cells.ts";
import { type DuckdbConnection, describeQuery, streamQuery } from "../internal/duckdb/describe-query.ts";

/**
 * The fingerprint of a query's result, read piece by piece: the one that `fingerprint` gives for the same values in TypeScript.
 *
 * Integers of every width, floats and decimals are numbers (a `FLOAT` the number it holds, a decimal the nearest double), `VARCHAR` is
 * text, `BOOLEAN` a boolean; a `DATE` is the time of its midnight, a `TIMESTAMP` of any unit its time, read as UTC where it has no zone.
 * Other types, such as `UUID` or lists, are their text in DuckDB.
 *
 * @param connection - a connection of `@duckdb/node-api`
 * @param query - a `SELECT`
 * @returns the fingerprint
 */
export async function duckdbFingerprint(
  connection: DuckdbConnection,
  query: string,
): Promise<TableFingerprint> {
  const columns = await describeQuery(connection, query);
  const all = new Fingerprint().update(Object.fromEntries(columns.map(({ name }) => [name, []])));
  const cells = columns.map(cellSql).join(", ");
  for await (const chunk of streamQuery(connection, `SELECT ${cells} FROM (${query})`)) {
    all.update(readCells(chunk, columns));
  }
  return all.compute();
}
