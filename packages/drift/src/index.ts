export { detectDrift } from "./detect-drift.ts";
export { Adwin, type AdwinOptions, type AdwinState } from "./detectors/adwin.ts";
export {
  PageHinkley,
  type PageHinkleyMode,
  type PageHinkleyOptions,
  type PageHinkleyState,
} from "./detectors/page-hinkley.ts";
export type {
  ColumnKind,
  ColumnOptions,
  Correction,
  DriftMethod,
  DriftOptions,
  MissingPolicy,
} from "./drift-options.ts";
export type {
  CategoricalBins,
  CategoricalColumnDrift,
  CategoricalSummary,
  ColumnDrift,
  ColumnDriftBase,
  DriftReport,
  DriftSettings,
  NumericBins,
  NumericColumnDrift,
  NumericSummary,
} from "./drift-report.ts";
export {
  type ChunkEstimate,
  estimatePerformance,
  type LabelledPredictions,
  type MetricEstimate,
  type PerformanceEstimate,
  type PerformanceOptions,
  type Predictions,
} from "./performance/estimate-performance.ts";
export type { PerformanceMetric } from "./performance/expected-metric.ts";
export { compareProfiles } from "./profile/compare-profiles.ts";
export { merge } from "./profile/merge.ts";
export {
  type CategoricalGrid,
  type CategoricalProfile,
  type Grid,
  type NumericGrid,
  type NumericProfile,
  Profile,
  type ProfileState,
} from "./profile/profile.ts";
export { type ProfileOptions, profile } from "./profile/profile-table.ts";
export { type InferSchemaOptions, inferSchema } from "./schema/infer-schema.ts";
export type { ColumnSchema, Schema, ValueType } from "./schema/schema.ts";
export { type Anomaly, type AnomalyKind, validate } from "./schema/validate.ts";
