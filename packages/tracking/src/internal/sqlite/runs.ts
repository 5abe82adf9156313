import type { Metric, Page, Run, RunInfo, RunStatus } from "../../entities.ts";
import { TrackingError } from "../../errors.ts";
import type { CreateRunParams, KeyValue, SearchParams, UpdateRunParams } from "../../store.ts";
import { RUNS } from "../filter/clause.ts";
import { parseFilter, parseOrderBy } from "../filter/parser.ts";
import { decodePageToken, encodePageToken } from "../page-token.ts";
import { randomRunName } from "../run-name.ts";
import {
  checkMaxResults,
  checkName,
  checkStatus,
  checkTag,
  checkText,
  checkTime,
  LIMITS,
  refuse,
} from "../validate.ts";
import type { Database } from "./database.ts";
import { activeExperiment } from "./experiments.ts";
import { keyId, setRunTag } from "./keys.ts";
import { runSearch } from "./search.ts";

/** A row of the table `run`. */
export interface RunRow {
  readonly id: number;
  readonly uuid: string;
  readonly experiment: number;
  readonly name: string;
  readonly user: string;
  readonly status: RunStatus;
  readonly start_time: number;
  readonly end_time: number | null;
  readonly artifact_uri: string;
  readonly deleted: number;
}

/** The tag that carries a run's name too. */
export const RUN_NAME_TAG = "mlflow.runName";

/** Starts a run. */
export function createRun(db: Database, now: number, params: CreateRunParams): Run {
  const caller = "createRun";
  const { experimentId, userId = "", startTime = now, tags = [] } = params;
  for (const tag of tags) checkTag(caller, tag);
  const tagged = tags.find((tag) => tag.key === RUN_NAME_TAG)?.value;
  if (
    tagged !== undefined &&
    params.runName !== undefined &&
    params.runName !== "" &&
    tagged !== params.runName
  ) {
    refuse(caller, `the same runName and tag ${RUN_NAME_TAG}`, `${params.runName} and ${tagged}`);
  }
  const runName = params.runName || tagged || randomRunName();
  checkName(caller, "runName", runName);
  checkText(caller, "userId", userId, 256);
  checkTime(caller, "startTime", startTime);
  const uuid = crypto.randomUUID().replaceAll("-", "");
  db.write(() => {
    const experiment = activeExperiment(db, caller, experimentId);
    const { lastInsertRowid } = db
      .statement(
        "INSERT INTO run (uuid, experiment, name, user, status, start_time, artifact_uri) VALUES (?, ?, ?, ?, 'RUNNING', ?, ?)",
      )
      .run(
        uuid,
        experiment.id,
        runName,
        userId,
        startTime,
        `${experiment.artifact_location}/${uuid}/artifacts`,
      );
    const id = Number(lastInsertRowid);
    for (const { key, value } of tags) setRunTag(db, id, key, value);
    setRunTag(db, id, RUN_NAME_TAG, runName);
  });
  return getRun(db, caller, uuid);
}

/** A run by id. */
export function getRun(db: Database, caller: string, runId: string): Run {
  return hydrate(db, [runRow(db, caller, runId)])[0] as Run;
}

/** Runs that match. */
export function searchRuns(
  db: Database,
  params: SearchParams & { readonly experimentIds: readonly string[] },
): Page<Run> {
  const caller = "searchRuns";
  const { experimentIds, filter, orderBy = [], maxResults = 1000, pageToken, viewType = "active" } = params;
  checkMaxResults(caller, maxResults);
  const offset = decodePageToken(caller, pageToken);
  const { sql, values } = runSearch(
    caller,
    experimentIds.filter((id) => /^\d{1,15}$/.test(id)),
    parseFilter(caller, filter, RUNS),
    orderBy.map((key) => parseOrderBy(caller, key, RUNS)),
    viewType,
  );
  const rows = db
    .prepare(`${sql} LIMIT ? OFFSET ?`)
    .all(...values, maxResults + 1, offset) as unknown as RunRow[];
  const items = hydrate(db, rows.slice(0, maxResults));
  return rows.length > maxResults
    ? { items, nextPageToken: encodePageToken(offset + maxResults) }
    : { items };
}

/** Changes a run's state, end or name. */
export function updateRun(db: Database, params: UpdateRunParams): RunInfo {
  const caller = "updateRun";
  const { runId, status, endTime, runName } = params;
  if (status !== undefined) checkStatus(caller, status);
  if (endTime !== undefined) checkTime(caller, "endTime", endTime);
  if (runName !== undefined) checkName(caller, "runName", runName);
  db.write(() => {
    const { id } = activeRun(db, caller, runId);
    db.statement(
      "UPDATE run SET status = coalesce(?, status), end_time = coalesce(?, end_time), name = coalesce(?, name) WHERE id = ?",
    ).run(status ?? null, endTime ?? null, runName ?? null, id);
    if (runName !== undefined) setRunTag(db, id, RUN_NAME_TAG, runName);
  });
  return toInfo(runRow(db, caller, runId));
}

/** Deletes or restores a run. */
export function setRunDeleted(db: Database, caller: string, runId: string, deleted: boolean): void {
  db.write(() => {
    const row = runRow(db, caller, runId);
    if (row.deleted === Number(deleted))
      refuse(caller, `a run in the '${deleted ? "active" : "deleted"}' state`, runId);
    db.statement("UPDATE run SET deleted = ? WHERE id = ?").run(Number(deleted), row.id);
  });
}

/** Removes a tag of a run. */
export function deleteTag(db: Database, runId: string, key: string): void {
  db.write(() => {
    const { id } = activeRun(db, "deleteTag", runId);
    const known = keyId(db, key);
    const { changes } =
      known === undefined
        ? { changes: 0 }
        : db.statement("DELETE FROM tag WHERE run = ? AND key = ?").run(id, known);
    if (Number(changes) === 0) {
      throw new TrackingError(
        "not-found",
        `deleteTag requires a tag of the run, got ${JSON.stringify(String(key).slice(0, LIMITS.keyLength))}`,
      );
    }
  });
}

/** The row of a run that is in use. */
export function activeRun(db: Database, caller: string, runId: string): RunRow {
  const row = runRow(db, caller, runId);
  if (row.deleted !== 0) refuse(caller, "a run in the 'active' state", `deleted run ${runId}`);
  return row;
}

/** The row of a run. */
export function runRow(db: Database, caller: string, runId: string): RunRow {
  const row = db.statement("SELECT * FROM run WHERE uuid = ?").get(String(runId)) as RunRow | undefined;
  if (row === undefined) {
    throw new TrackingError(
      "not-found",
      `${caller} requires a run that exists, got ${JSON.stringify(String(runId).slice(0, 256))}`,
    );
  }
  return row;
}

function toInfo(row: RunRow): RunInfo {
  return {
    runId: row.uuid,
    experimentId: String(row.experiment),
    runName: row.name,
    userId: row.user,
    status: row.status,
    startTime: row.start_time,
    ...(row.end_time === null ? {} : { endTime: row.end_time }),
    artifactUri: row.artifact_uri,
    lifecycleStage: row.deleted === 0 ? "active" : "deleted",
  };
}

interface ValueRow extends KeyValue {
  readonly run: number;
}

interface LatestRow {
  readonly run: number;
  readonly key: string;
  readonly value: number | string;
  readonly time: number;
  readonly step: number;
}

/** Adds parameters, tags and latest metrics to rows: three queries for a page, not three for a run. */
function hydrate(db: Database, rows: readonly RunRow[]): Run[] {
  const ids = JSON.stringify(rows.map((row) => row.id));
  const of = (table: "param" | "tag"): Map<number, [string, string][]> => {
    const byRun = new Map<number, [string, string][]>(rows.map((row) => [row.id, []]));
    const sql = `SELECT t.run, k.name AS key, t.value FROM json_each(?) i CROSS JOIN ${table} t ON t.run = i.value JOIN key k ON k.id = t.key ORDER BY k.name`;
    for (const { run, key, value } of db.statement(sql).all(ids) as unknown as ValueRow[])
      byRun.get(run)?.push([key, value]);
    return byRun;
  };
  const params = of("param");
  const tags = of("tag");
  const latest = new Map<number, Metric[]>(rows.map((row) => [row.id, []]));
  const sql =
    "SELECT s.run, k.name AS key, s.value, s.time, s.step FROM json_each(?) i CROSS JOIN series s ON s.run = i.value JOIN key k ON k.id = s.key ORDER BY k.name";
  for (const row of db.statement(sql).all(ids) as unknown as LatestRow[]) {
    const value = typeof row.value === "string" ? Number.NaN : row.value;
    latest.get(row.run)?.push({ key: row.key, value, timestamp: row.time, step: row.step });
  }
  return rows.map((row) => {
    const points = latest.get(row.id) ?? [];
    return {
      info: toInfo(row),
      data: {
        params: Object.fromEntries(params.get(row.id) ?? []),
        metrics: Object.fromEntries(points.map((point) => [point.key, point.value])),
        tags: Object.fromEntries(tags.get(row.id) ?? []),
        latestMetrics: points,
      },
    };
  });
}
