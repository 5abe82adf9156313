export { Adwin, type AdwinOptions, type AdwinState } from "./detectors/adwin.ts";
export {
  PageHinkley,
  type PageHinkleyMode,
  type PageHinkleyOptions,
  type PageHinkleyState,
} from "./detectors/page-hinkley.ts";
export { type InferSchemaOptions, inferSchema } from "./schema/infer-schema.ts";
export type { ColumnSchema, Schema, ValueType } from "./schema/schema.ts";
export { type Anomaly, type AnomalyKind, validate } from "./schema/validate.ts";
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
