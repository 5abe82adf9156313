import type { Metric } from "../../entities.ts";
import type { KeyValue, LogBatchParams } from "../../store.ts";
import { checkBatch } from "../check-batch.ts";
import { refuse } from "../validate.ts";
import type { Database } from "./database.ts";
import { internKey, setRunTag } from "./keys.ts";
import { activeRun, RUN_NAME_TAG } from "./runs.ts";

/** Writes points, parameters and tags in one transaction. */
export function logBatch(db: Database, batch: LogBatchParams): void {
  const caller = "logBatch";
  checkBatch(caller, batch);
  db.write(() => {
    const run = activeRun(db, caller, batch.runId);
    for (const param of batch.params ?? []) writeParam(db, caller, run.id, param);
    for (const { key, value } of batch.tags ?? []) {
      setRunTag(db, run.id, key, value);
      if (key === RUN_NAME_TAG) db.statement("UPDATE run SET name = ? WHERE id = ?").run(value, run.id);
    }
    writeMetrics(db, run.id, batch.metrics ?? []);
  });
}

function writeParam(db: Database, caller: string, run: number, { key, value }: KeyValue): void {
  const id = internKey(db, key);
  const old = db.statement("SELECT value FROM param WHERE run = ? AND key = ?").get(run, id) as
    | { value: string }
    | undefined;
  if (old === undefined) db.statement("INSERT INTO param VALUES (?, ?, ?)").run(run, id, value);
  else if (old.value !== value) {
    refuse(
      caller,
      `parameter "${key}" to stay ${JSON.stringify(old.value)}, since parameters are written once`,
      value,
    );
  }
}

function writeMetrics(db: Database, run: number, metrics: readonly Metric[]): void {
  const insert = db.statement("INSERT OR IGNORE INTO point VALUES (?, ?, ?, ?)");
  const latest = new Map<string, { readonly series: number; metric: Metric }>();
  for (const metric of metrics) {
    let known = latest.get(metric.key);
    if (known === undefined) {
      known = { series: seriesId(db, run, metric), metric };
      latest.set(metric.key, known);
    } else if (isLater(metric, known.metric)) {
      known.metric = metric;
    }
    insert.run(known.series, metric.step, metric.timestamp, stored(metric.value));
  }
  for (const { series, metric } of latest.values()) {
    db.statement(
      "UPDATE series SET step = ?1, time = ?2, value = ?3 WHERE id = ?4 AND (step, time, value) < (?1, ?2, ?3)",
    ).run(metric.step, metric.timestamp, stored(metric.value), series);
  }
}

/** The series of a metric; a new one takes the metric as its latest point. */
function seriesId(db: Database, run: number, metric: Metric): number {
  const known = db
    .statement("SELECT s.id FROM key k JOIN series s ON s.key = k.id AND s.run = ? WHERE k.name = ?")
    .get(run, metric.key) as { id: number } | undefined;
  if (known !== undefined) return known.id;
  const { lastInsertRowid } = db
    .statement("INSERT INTO series (run, key, step, time, value) VALUES (?, ?, ?, ?, ?)")
    .run(run, internKey(db, metric.key), metric.step, metric.timestamp, stored(metric.value));
  return Number(lastInsertRowid);
}

/** The same order as that of the rows: step, time, value, and NaN after every number. */
function isLater(a: Metric, b: Metric): boolean {
  if (a.step !== b.step) return a.step > b.step;
  if (a.timestamp !== b.timestamp) return a.timestamp > b.timestamp;
  return Number.isNaN(a.value) ? !Number.isNaN(b.value) : a.value > b.value;
}

function stored(value: number): number | string {
  return Number.isNaN(value) ? "nan" : value;
}
