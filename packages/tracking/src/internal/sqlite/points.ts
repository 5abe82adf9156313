import type { Metric, Page } from "../../entities.ts";
import type { Series } from "../../store.ts";
import { drawTogether } from "../buckets.ts";
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
  const series = findSeries(db, caller, runId, key) ?? -1;
  const range = db
    .statement(
      "SELECT count(*) AS total, min(step) AS first, max(step) AS last FROM point WHERE series = ? AND step BETWEEN ? AND ?",
    )
    .get(series, from, to) as { total: number; first: number | null; last: number | null };
  const statement = db.statement(
    "SELECT step, time, value FROM point WHERE series = ? AND step BETWEEN ? AND ? ORDER BY step, time, value",
  );
  statement.setReturnArrays(true);
  const points = statement.iterate(series, from, to) as Iterable<unknown> as Iterable<
    readonly [number, number, number | string]
  >;
  return drawTogether(points, range.total, range.first ?? 0, range.last ?? 0, buckets);
}

function findSeries(db: Database, caller: string, runId: string, key: string): number | undefined {
  const run = runRow(db, caller, runId);
  const found = db
    .statement("SELECT s.id FROM key k JOIN series s ON s.key = k.id AND s.run = ? WHERE k.name = ?")
    .get(run.id, String(key));
  return (found as { id: number } | undefined)?.id;
}
