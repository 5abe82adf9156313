import type { Database } from "./database.ts";

/** The id of a key that is known. */
export function keyId(db: Database, name: string): number | undefined {
  return (db.statement("SELECT id FROM key WHERE name = ?").get(name) as { id: number } | undefined)?.id;
}

/** The id of a key, made if it is new. Inside a transaction only. */
export function internKey(db: Database, name: string): number {
  return (
    keyId(db, name) ?? Number(db.statement("INSERT INTO key (name) VALUES (?)").run(name).lastInsertRowid)
  );
}

/** Sets a tag of a run. Inside a transaction only. */
export function setRunTag(db: Database, run: number, key: string, value: string): void {
  db.statement("INSERT INTO tag VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(
    run,
    internKey(db, key),
    value,
  );
}
