import type { Experiment, Page } from "../../entities.ts";
import { TrackingError } from "../../errors.ts";
import type { KeyValue, SearchParams } from "../../store.ts";
import { EXPERIMENTS } from "../filter/clause.ts";
import { parseFilter, parseOrderBy } from "../filter/parser.ts";
import { decodePageToken, encodePageToken } from "../page-token.ts";
import { checkKey, checkMaxResults, checkName, checkText, LIMITS, refuse } from "../validate.ts";
import type { Database } from "./database.ts";
import { experimentSearch } from "./search.ts";

interface ExperimentRow {
  readonly id: number;
  readonly name: string;
  readonly artifact_location: string;
  readonly deleted: number;
  readonly creation_time: number;
  readonly last_update_time: number;
}

// Recorded only: this package never opens these places itself.
const REMOTE_LOCATION = /^(?:s3|gs|abfss?|wasbs?|hdfs|dbfs|https?):\/\/[^\s#?;%\\]+$/;

/** Makes an experiment. */
export function createExperiment(
  db: Database,
  now: number,
  params: { readonly name: string; readonly artifactLocation?: string; readonly tags?: readonly KeyValue[] },
): string {
  const { name, artifactLocation, tags = [] } = params;
  checkName("createExperiment", "experiment name", name);
  for (const tag of tags) checkExperimentTag("createExperiment", tag);
  if (
    artifactLocation !== undefined &&
    (!REMOTE_LOCATION.test(artifactLocation) || artifactLocation.split("/").includes(".."))
  ) {
    refuse(
      "createExperiment",
      "no artifactLocation, or a remote one such as s3://bucket/folder",
      artifactLocation,
    );
  }
  return db.write(() => {
    const taken = db.statement("SELECT id FROM experiment WHERE name = ?").get(name);
    if (taken !== undefined) {
      throw new TrackingError(
        "already-exists",
        `createExperiment requires a new name, got ${JSON.stringify(name)}, which exists already`,
      );
    }
    const id = db
      .statement(
        "INSERT INTO experiment (name, artifact_location, creation_time, last_update_time) VALUES (?, ?, ?, ?)",
      )
      .run(name, artifactLocation ?? "", now, now).lastInsertRowid;
    if (artifactLocation === undefined) {
      db.statement("UPDATE experiment SET artifact_location = ? WHERE id = ?").run(
        `mlflow-artifacts:/${id}`,
        id,
      );
    }
    for (const { key, value } of tags) setTag(db, Number(id), key, value);
    return String(id);
  });
}

/** An experiment by id. */
export function getExperiment(db: Database, caller: string, experimentId: string): Experiment {
  return toExperiment(db, experimentRow(db, caller, experimentId));
}

/** An experiment by name. */
export function getExperimentByName(db: Database, name: string): Experiment {
  const row = db.statement("SELECT * FROM experiment WHERE name = ?").get(name) as ExperimentRow | undefined;
  if (row === undefined) throw missing("getExperimentByName", name);
  return toExperiment(db, row);
}

/** Experiments that match. */
export function searchExperiments(db: Database, params: SearchParams): Page<Experiment> {
  const caller = "searchExperiments";
  const { filter, orderBy = [], maxResults = 1000, pageToken, viewType = "active" } = params;
  checkMaxResults(caller, maxResults);
  const offset = decodePageToken(caller, pageToken);
  const { sql, values } = experimentSearch(
    caller,
    parseFilter(caller, filter, EXPERIMENTS),
    orderBy.map((key) => parseOrderBy(caller, key, EXPERIMENTS)),
    viewType,
  );
  const rows = db
    .prepare(`${sql} LIMIT ? OFFSET ?`)
    .all(...values, maxResults + 1, offset) as unknown as ExperimentRow[];
  const items = rows.slice(0, maxResults).map((row) => toExperiment(db, row));
  return rows.length > maxResults
    ? { items, nextPageToken: encodePageToken(offset + maxResults) }
    : { items };
}

/** Renames an experiment. */
export function updateExperiment(db: Database, now: number, experimentId: string, name: string): void {
  checkName("updateExperiment", "experiment name", name);
  db.write(() => {
    const { id } = activeExperiment(db, "updateExperiment", experimentId);
    const taken = db.statement("SELECT id FROM experiment WHERE name = ? AND id <> ?").get(name, id);
    if (taken !== undefined) {
      throw new TrackingError(
        "already-exists",
        `updateExperiment requires a new name, got ${JSON.stringify(name)}, which exists already`,
      );
    }
    db.statement("UPDATE experiment SET name = ?, last_update_time = ? WHERE id = ?").run(name, now, id);
  });
}

/** Deletes or restores an experiment together with its runs. */
export function setExperimentDeleted(
  db: Database,
  now: number,
  caller: string,
  experimentId: string,
  deleted: boolean,
): void {
  db.write(() => {
    const row = experimentRow(db, caller, experimentId);
    if (row.deleted === Number(deleted)) {
      throw new TrackingError(
        "not-found",
        `${caller} requires ${deleted ? "an active" : "a deleted"} experiment, got ${experimentId}`,
      );
    }
    db.statement("UPDATE experiment SET deleted = ?, last_update_time = ? WHERE id = ?").run(
      Number(deleted),
      now,
      row.id,
    );
    db.statement("UPDATE run SET deleted = ? WHERE experiment = ?").run(Number(deleted), row.id);
  });
}

/** Sets a tag of an experiment. */
export function setExperimentTag(db: Database, experimentId: string, tag: KeyValue): void {
  checkExperimentTag("setExperimentTag", tag);
  db.write(() => setTag(db, activeExperiment(db, "setExperimentTag", experimentId).id, tag.key, tag.value));
}

/** The row of an experiment that is in use. */
export function activeExperiment(db: Database, caller: string, experimentId: string): ExperimentRow {
  const row = experimentRow(db, caller, experimentId);
  if (row.deleted !== 0)
    refuse(caller, "an experiment in the 'active' state", `deleted experiment ${experimentId}`);
  return row;
}

function experimentRow(db: Database, caller: string, experimentId: string): ExperimentRow {
  const row = /^\d{1,15}$/.test(experimentId)
    ? (db.statement("SELECT * FROM experiment WHERE id = ?").get(Number(experimentId)) as
        | ExperimentRow
        | undefined)
    : undefined;
  if (row === undefined) throw missing(caller, experimentId);
  return row;
}

function setTag(db: Database, experiment: number, key: string, value: string): void {
  db.statement(
    "INSERT INTO experiment_tag VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  ).run(experiment, key, value);
}

function checkExperimentTag(caller: string, tag: KeyValue): void {
  checkKey(caller, "tag", tag.key);
  checkText(caller, `value of tag "${tag.key}"`, tag.value, LIMITS.experimentTagValueLength);
}

function toExperiment(db: Database, row: ExperimentRow): Experiment {
  const tags = db
    .statement("SELECT key, value FROM experiment_tag WHERE experiment = ?")
    .all(row.id) as unknown as KeyValue[];
  return {
    experimentId: String(row.id),
    name: row.name,
    artifactLocation: row.artifact_location,
    lifecycleStage: row.deleted === 0 ? "active" : "deleted",
    creationTime: row.creation_time,
    lastUpdateTime: row.last_update_time,
    tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
  };
}

function missing(caller: string, which: string): TrackingError {
  return new TrackingError(
    "not-found",
    `${caller} requires an experiment that exists, got ${JSON.stringify(which.slice(0, 200))}`,
  );
}
