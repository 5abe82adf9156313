import { fileURLToPath } from "node:url";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/**
 * Flights in the order in which they left the gate.
 *
 * The file's `date` is the minute of the actual departure and its `delay` the delay on arrival (US Bureau of
 * Transportation Statistics, as the package's own script transforms it). So what can honestly be asked is:
 * as the flight leaves the gate, will it arrive 15 minutes late or more?
 */
export interface Flights {
  readonly rows: number;
  /** Minutes from 2001-01-01T00:00 to the departure, local time at the origin. */
  readonly departure: Int32Array;
  /** Delay on arrival, minutes. */
  readonly delay: Int32Array;
  /** Miles. */
  readonly distance: Int32Array;
  readonly origin: { readonly codes: Int32Array; readonly categories: readonly string[] };
  readonly destination: { readonly codes: Int32Array; readonly categories: readonly string[] };
}

/** The Parquet file, from the npm package `vega-datasets`. */
const file = fileURLToPath(new URL("../node_modules/vega-datasets/data/flights-3m.parquet", import.meta.url));

/** Minutes of one day. */
export const day = 24 * 60;

/** Minutes from the first departure of the data to a date of 2001, such as `minuteOf(4, 16)`. */
export function minuteOf(month: number, date: number): number {
  return (Date.UTC(2001, month - 1, date) - Date.UTC(2001, 0, 1)) / 60_000;
}

/** Opens DuckDB in memory, on as many threads as asked. */
export async function openDatabase(threads: number): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  return instance.connect();
}

/** Reads the flights; `onProgress` is told the rows read so far. */
export async function readFlights(
  database: DuckDBConnection,
  onProgress: (rows: number) => void,
): Promise<Flights> {
  await database.run(`
    create table flights as
    select date_diff('minute', timestamp '2001-01-01', date)::integer as departure,
           delay::integer as delay, distance::integer as distance, origin, destination
    from read_parquet('${file.replaceAll("'", "''")}')
    where date < timestamp '2001-07-01'
    order by departure, origin, destination, distance, delay`);
  const airports = await database.runAndReadAll(
    "select airport from (select origin as airport from flights union select destination from flights) order by airport",
  );
  const categories = airports.getRows().map(([airport]) => String(airport));
  await database.run(`
    create table airports as
    select airport, (row_number() over (order by airport) - 1)::integer as code
    from (select origin as airport from flights union select destination from flights)`);

  const counted = await database.runAndReadAll("select count(*)::integer from flights");
  const rows = Number(counted.getRows()[0]?.[0]);
  const columns = Array.from({ length: 5 }, () => new Int32Array(rows)) as [
    Int32Array<ArrayBuffer>,
    Int32Array<ArrayBuffer>,
    Int32Array<ArrayBuffer>,
    Int32Array<ArrayBuffer>,
    Int32Array<ArrayBuffer>,
  ];
  const result = await database.stream(`
    select departure, delay, distance, o.code as origin, d.code as destination
    from flights join airports o on o.airport = origin join airports d on d.airport = destination
    order by departure, origin, destination, distance, delay`);
  let filled = 0;
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index) as unknown as { items: Int32Array };
      column.set(vector.items.subarray(0, chunk.rowCount), filled);
    }
    filled += chunk.rowCount;
    onProgress(filled);
  }
  const [departure, delay, distance, origin, destination] = columns;
  return {
    rows,
    departure,
    delay,
    distance,
    origin: { codes: origin, categories },
    destination: { codes: destination, categories },
  };
}
