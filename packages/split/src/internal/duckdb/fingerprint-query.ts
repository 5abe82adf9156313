import { Fingerprint, type TableFingerprint } from "../../fingerprint.ts";
import { cellSql, readCells } from "./cells.ts";
import { type DuckdbConnection, describeQuery, streamQuery } from "./describe-query.ts";

/** The fingerprint of a query's result, on a connection that runs nothing else meanwhile. */
export async function fingerprintQuery(
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
