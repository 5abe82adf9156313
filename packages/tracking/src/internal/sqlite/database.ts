import { DatabaseSync, type StatementSync } from "node:sqlite";
import { TrackingError } from "../../errors.ts";
import { MIGRATIONS } from "./schema.ts";

/** What a committed write survives: the death of the process, or the loss of power too. */
export type Durability = "process" | "power";

const BUSY = 5;

/** One connection to the store's file, with its statements prepared once. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, durability: Durability) {
    this.#db = open(file);
    try {
      const { journal_mode } = this.#db.prepare("PRAGMA journal_mode = WAL").get() as {
        journal_mode: string;
      };
      if (journal_mode !== "wal") {
        throw new TrackingError(
          "unavailable",
          `SqliteStore requires a folder on a local disk, got ${file}, where SQLite cannot keep its log`,
        );
      }
      this.#db.exec(`PRAGMA synchronous = ${durability === "power" ? "FULL" : "NORMAL"}`);
      this.#db.exec("PRAGMA foreign_keys = ON");
      this.#db.exec("PRAGMA case_sensitive_like = ON");
      migrate(this.#db, file);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** A prepared statement, kept for the next call with the same text: only for the fixed texts of this package. */
  statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** A statement for one use, for texts that depend on the caller's filter. */
  prepare(sql: string): StatementSync {
    return this.#db.prepare(sql);
  }

  /** Does the work in one transaction that holds the write lock from its start, so that it never fails for a stale read. */
  write<T>(work: () => T): T {
    try {
      this.statement("BEGIN IMMEDIATE").run();
      let result: T;
      try {
        result = work();
      } catch (error) {
        this.statement("ROLLBACK").run();
        throw error;
      }
      this.statement("COMMIT").run();
      return result;
    } catch (error) {
      throw busy(error);
    }
  }

  /** Does the work on one state of the store, whatever others write meanwhile. */
  read<T>(work: () => T): T {
    this.statement("BEGIN").run();
    try {
      return work();
    } finally {
      this.statement("COMMIT").run();
    }
  }

  close(): void {
    this.#statements.clear();
    if (this.#db.isOpen) this.#db.close();
  }
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 10_000 });
  } catch (error) {
    throw new TrackingError("unavailable", `SqliteStore requires a file that it may write, got ${file}`, {
      cause: error,
    });
  }
}

function migrate(db: DatabaseSync, file: string): void {
  const version = (): number =>
    (db.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
  if (version() === MIGRATIONS.length) return;
  db.exec("BEGIN EXCLUSIVE");
  try {
    // Another process may have migrated while this one waited for the lock.
    const from = version();
    if (from > MIGRATIONS.length) {
      throw new TrackingError(
        "unavailable",
        `SqliteStore requires a store of version ${MIGRATIONS.length} or older, got ${from} in ${file}`,
      );
    }
    for (const sql of MIGRATIONS.slice(from)) db.exec(sql);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

function busy(error: unknown): unknown {
  if (error instanceof Error && (error as { errcode?: number }).errcode === BUSY) {
    return new TrackingError(
      "unavailable",
      "SqliteStore requires the write lock within 10 s, got a busy store",
      { cause: error },
    );
  }
  return error;
}
