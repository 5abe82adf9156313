import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { SqliteStore, type SqliteStoreOptions } from "../../src/sqlite.ts";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tracking-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An embedded store that is gone after the test. */
export function temporaryStore(options: SqliteStoreOptions = {}): SqliteStore {
  const store = new SqliteStore(temporaryFolder(), options);
  onTestFinished(() => store.close());
  return store;
}
