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
