import type { TrackingStore } from "../../src/store.ts";

/** Ids of what {@link writeSampleRuns} wrote. */
export interface SampleRuns {
  readonly experiment: string;
  /** `spiky` has a hundred thousand points of loss, one of them 5 at step {@link SPIKE}; `rich` has artifacts. */
  readonly runs: Readonly<Record<"rich" | "spiky", string>>;
}

export const SPIKE = 54_321;
export const POINTS = 100_000;
const BATCH = 1000;

/** An experiment of `total` runs named `run-0`, `run-1`, ..., the later the better by auc, the last two rich and spiky. */
export async function writeSampleRuns(store: TrackingStore, total: number): Promise<SampleRuns> {
  const experiment = await store.createExperiment({ name: "flight-delays" });
  const started = Date.UTC(2026, 10, 1);
  const ids: string[] = [];
  for (let i = 0; i < total; i++) {
    const { info } = await store.createRun({
      experimentId: experiment,
      runName: `run-${i}`,
      startTime: started + i * 60_000,
    });
    const { runId } = info;
    ids.push(runId);
    await store.logBatch({
      runId,
      params: [
        { key: "model", value: i % 2 ? "gbm" : "logistic" },
        { key: "seed", value: "7" },
      ],
      metrics: Array.from({ length: 20 }, (_, step) => ({
        key: "auc",
        value: 0.5 + i / 1000 - 1 / (step + 3),
        step,
        timestamp: started + step,
      })),
    });
    await store.updateRun({
      runId,
      status: i % 10 ? "FINISHED" : "FAILED",
      endTime: started + i * 60_000 + 90_000,
    });
  }
  const [rich = "", spiky = ""] = ids.slice(-2);
  await writeArtifacts(store, rich);
  await writeSpike(store, spiky, started);
  return { experiment, runs: { rich, spiky } };
}

async function writeSpike(store: TrackingStore, runId: string, started: number): Promise<void> {
  for (let from = 0; from < POINTS; from += BATCH) {
    const metrics = Array.from({ length: BATCH }, (_, at) => ({
      key: "loss",
      value: from + at === SPIKE ? 5 : 1 / (1 + (from + at) / 1000),
      step: from + at,
      timestamp: started + from + at,
    }));
    await store.logBatch({ runId, metrics });
  }
}

async function writeArtifacts(store: TrackingStore, runId: string): Promise<void> {
  const files = {
    "metrics.json": '{"auc":0.81}',
    "report.html": "<script>document.title = 'owned'</script>",
    "model/MLmodel": "flavors: {}\n",
  };
  for (const [path, text] of Object.entries(files))
    await store.writeArtifact({ runId, path, data: new TextEncoder().encode(text) });
}
