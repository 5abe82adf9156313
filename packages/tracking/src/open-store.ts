import { TrackingError } from "./errors.ts";
import { MlflowStore } from "./mlflow.ts";
import type { TrackingStore } from "./store.ts";

/** Where runs are kept: a folder of the embedded store, the address of an MLflow server, or a store. */
export type StoreLocation = string | TrackingStore;

/** The folder that the embedded store uses when none is named. */
export const DEFAULT_STORE = "./.productizeml";

/**
 * Opens a store by its place.
 *
 * @param location - `http://` or `https://` for an MLflow server, any other text for a folder of the embedded store; a store is returned as it is
 * @returns the store; who opened it closes it
 * @throws TrackingError `unavailable` where the embedded store cannot run, such as in a page, or its folder cannot be written
 * @example
 * const store = await openStore("./opened");
 * const experimentId = await store.createExperiment({ name: "by hand" });
 * const { info } = await store.createRun({ experimentId, runName: "first" });
 * await store.logBatch({ runId: info.runId, tags: [{ key: "stage", value: "candidate" }] });
 * (await store.getRun({ runId: info.runId })).data.tags.stage; // "candidate"
 * await store.close();
 */
export async function openStore(location: StoreLocation = DEFAULT_STORE): Promise<TrackingStore> {
  if (typeof location !== "string") return location;
  if (/^https?:\/\//.test(location)) return new MlflowStore(location);
  // Not written out, so that bundlers for the browser do not follow it to node:sqlite.
  const embedded = "@productizeml/tracking/sqlite";
  let module: typeof import("./sqlite.ts");
  try {
    module = (await import(/* @vite-ignore */ embedded)) as typeof import("./sqlite.ts");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TrackingError(
      "unavailable",
      `openStore requires node:sqlite for the embedded store, got ${reason}`,
      {
        cause: error,
      },
    );
  }
  return new module.SqliteStore(location);
}
