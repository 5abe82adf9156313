import type { Metric, Page } from "../../entities.ts";
import type { Series } from "../../store.ts";
import { Buckets, bucketStarts, drawTogether, type Point } from "../buckets.ts";
import { decodePageToken, encodePageToken } from "../page-token.ts";
import { checkInteger, checkMaxResults, refuse } from "../validate.ts";
import type { Database } from "./database.ts";
import { runRow } from "./runs.ts";

const MAX_BUCKETS = 5000;

/** Points of one metric in order of time. */
export function getMetricHistory(
  db: Database,
  params: {
    readonly runId: string;
    readonly key: string;
    readonly maxResults?: number;
    readonly pageToken?: string;
  },
): Page<Metric> {
  const caller = "getMetricHistory";
  const { runId, key, maxResults, pageToken } = params;
  if (maxResults !== undefined) checkMaxResults(caller, maxResults, Number.MAX_SAFE_INTEGER - 1);
  const offset = decodePageToken(caller, pageToken);
  const series = findSeries(db, caller, runId, key);
  if (series === undefined) return { items: [] };
  const statement = db.statement(
    "SELECT time, step, value FROM point WHERE series = ? ORDER BY time, step, value LIMIT ? OFFSET ?",
  );
  statement.setReturnArrays(true);
  const items: Metric[] = [];
  const limit = maxResults === undefined ? -1 : maxResults + 1;
  for (const row of statement.iterate(series, limit, offset) as Iterable<unknown>) {
    const [timestamp, step, value] = row as [number, number, number | string];
    items.push({ key, value: typeof value === "string" ? Number.NaN : value, timestamp, step });
  }
  if (maxResults === undefined || items.length <= maxResults) return { items };
  items.pop();
  return { items, nextPageToken: encodePageToken(offset + maxResults) };
}

/** Points of one metric over a range of steps, in buckets. */
export function getSeries(
  db: Database,
  params: {
    readonly runId: string;
    readonly key: string;
    readonly buckets?: number;
    readonly from?: number;
    readonly to?: number;
  },
): Series {
  const caller = "getSeries";
  const { runId, key, buckets = 1000, from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = params;
  if (!Number.isInteger(buckets) || buckets < 1 || buckets > MAX_BUCKETS)
    refuse(caller, `buckets from 1 to ${MAX_BUCKETS}`, buckets);
  checkInteger(caller, "from", from);
  checkInteger(caller, "to", to);
  return db.read(() => {
    const series = findSeries(db, caller, runId, key) ?? -1;
    const few = fetchPoints(db, series, from, to, buckets + 1);
    return few.length <= buckets ? drawTogether(few, buckets) : aggregate(db, series, from, to, buckets);
  });
}

function fetchPoints(db: Database, series: number, from: number, to: number, limit: number): Point[] {
  const statement = db.statement(
    "SELECT step, time, value FROM point WHERE series = ? AND step BETWEEN ? AND ? ORDER BY step, time, value LIMIT ?",
  );
  statement.setReturnArrays(true);
  return statement.all(series, from, to, limit) as unknown as Point[];
}

/** Lets SQLite go over the points of each bucket: six times as fast as handing them out one by one. */
function aggregate(db: Database, series: number, from: number, to: number, buckets: number): Series {
  const ends = db.statement(
    "SELECT (SELECT min(step) FROM point WHERE series = ?1 AND step >= ?2) AS first, (SELECT max(step) FROM point WHERE series = ?1 AND step <= ?3) AS last",
  );
  const { first, last } = ends.get(series, from, to) as { first: number; last: number };
  // NaN, kept as text, comes after every number: it is the smallest value only where all values are NaN.
  const extremes = db.statement(
    "SELECT min(step), count(*), min(value), max(nullif(value, 'nan')) FROM point WHERE series = ? AND step >= ? AND step < ?",
  );
  extremes.setReturnArrays(true);
  const latest = db.statement(
    "SELECT time, value FROM point WHERE series = ? AND step >= ? AND step < ? ORDER BY step DESC, time DESC, value DESC LIMIT 1",
  );
  latest.setReturnArrays(true);
  const starts = bucketStarts(first, last, buckets);
  const drawn = new Buckets(buckets);
  for (let b = 0; b < buckets; b++) {
    const range = [series, starts[b] as number, starts[b + 1] as number] as const;
    const [step, count, min, max] = extremes.get(...range) as unknown as [number, number, unknown, unknown];
    if (count === 0) continue;
    const [time, value] = latest.get(...range) as unknown as [number, unknown];
    drawn.add({ step, time, count, min: toNumber(min), max: toNumber(max), last: toNumber(value) });
  }
  return drawn.finish();
}

function toNumber(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

function findSeries(db: Database, caller: string, runId: string, key: string): number | undefined {
  const run = runRow(db, caller, runId);
  const found = db
    .statement("SELECT s.id FROM key k JOIN series s ON s.key = k.id AND s.run = ? WHERE k.name = ?")
    .get(run.id, String(key));
  return (found as { id: number } | undefined)?.id;
}
