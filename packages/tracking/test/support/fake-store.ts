import type { Run } from "../../src/entities.ts";
import { TrackingError } from "../../src/errors.ts";
import type { LogBatchParams, TrackingStore, UpdateRunParams } from "../../src/store.ts";

/** A store that remembers what it was told, and fails on demand. */
export class FakeStore implements Partial<TrackingStore> {
  readonly batches: LogBatchParams[] = [];
  readonly updates: UpdateRunParams[] = [];
  readonly created: { readonly name: string }[] = [];
  closed = 0;
  /** What the next writes fail with, in order; `undefined` for one that succeeds. */
  failures: (TrackingError | undefined)[] = [];
  /** Whether another process makes the experiment first. */
  raced = false;

  async getExperimentByName(params: { readonly name: string }): Promise<never> {
    if (this.raced && this.created.length > 0)
      return { experimentId: "7", lifecycleStage: "active" } as never;
    throw new TrackingError("not-found", `requires an experiment, got ${params.name}`);
  }

  async createExperiment(params: { readonly name: string }): Promise<string> {
    this.created.push(params);
    if (this.raced) throw new TrackingError("already-exists", "requires a new name, got another's");
    return "7";
  }

  async createRun(params: object): Promise<Run> {
    this.created.push(params as never);
    return {
      info: { runId: "r1", experimentId: "7", runName: "calm-otter-1" },
      data: { params: {} },
    } as unknown as Run;
  }

  async getRun({ runId }: { readonly runId: string }): Promise<Run> {
    return {
      info: { runId, experimentId: "7", runName: "old" },
      data: { params: { lr: "0.1" } },
    } as unknown as Run;
  }

  async updateRun(params: UpdateRunParams): Promise<never> {
    this.updates.push(params);
    return {} as never;
  }

  async logBatch(batch: LogBatchParams): Promise<void> {
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    this.batches.push(batch);
  }

  async close(): Promise<void> {
    this.closed++;
  }

  /** As what the package takes. */
  get store(): TrackingStore {
    return this as unknown as TrackingStore;
  }

  /** The values of a metric, in the order in which they arrived. */
  values(key: string): number[] {
    return this.batches.flatMap(({ metrics = [] }) =>
      metrics.filter((each) => each.key === key).map(({ value }) => value),
    );
  }
}
