export { ActiveRun, type LogMetricOptions, type ParamValue } from "./active-run.ts";
export {
  type ComparedMetric,
  type ComparedParam,
  compareRuns,
  type RunComparison,
} from "./compare-runs.ts";
export type {
  Experiment,
  FileInfo,
  LifecycleStage,
  Metric,
  Page,
  Run,
  RunData,
  RunInfo,
  RunStatus,
  ViewType,
} from "./entities.ts";
export { type TrackingCode, TrackingError } from "./errors.ts";
export { DEFAULT_STORE, openStore, type StoreLocation } from "./open-store.ts";
export { type SearchRunsOptions, searchRuns } from "./search-runs.ts";
export { type StartRunOptions, startRun } from "./start-run.ts";
export type {
  CreateRunParams,
  KeyValue,
  LogBatchParams,
  SearchParams,
  Series,
  SeriesStore,
  SyncStore,
  TrackingStore,
  UpdateRunParams,
} from "./store.ts";
export { withRun } from "./with-run.ts";
