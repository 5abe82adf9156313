import { SqliteStore } from "../../../src/sqlite.ts";

/** A writer that can be killed: logs points into a folder, and tells its parent of each one that the store acknowledged. */
const [folder = "", points = "0"] = process.argv.slice(2);
const store = new SqliteStore(folder);
const experimentId = await store
  .createExperiment({ name: "crash" })
  .catch(async () => (await store.getExperimentByName({ name: "crash" })).experimentId);
const { runId } = (await store.createRun({ experimentId })).info;
process.send?.(runId);
for (let step = 0; step < Number(points); step++) {
  await store.logBatch({ runId, metrics: [{ key: "m", value: step, timestamp: step, step }] });
  // Waits for the pipe, so that what the parent has heard of is what was acknowledged last.
  await new Promise((resolve) => process.send?.(step + 1, resolve));
}
await store.close();
process.disconnect?.();
