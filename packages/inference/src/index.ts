export { defineModel, type ModelDefinition } from "./define-model.ts";
export { type InferenceCode, InferenceError } from "./errors.ts";
export type { Difference, ParityTolerance } from "./internal/compare.ts";
export type {
  Adapter,
  CheckedSource,
  ExpectedAnswer,
  Fallback,
  LoadOptions,
  Middleware,
  Model,
  ModelInfo,
  ModelSignature,
  ModelSource,
  RunOptions,
  RunTiming,
} from "./model.ts";
export { pipe } from "./pipe.ts";
export {
  type DataOf,
  type DType,
  type Signature,
  type Tensor,
  type TensorSpec,
  type Tensors,
  tensor,
} from "./tensor.ts";
export { type ParityReport, verifyParity } from "./verify-parity.ts";
export { type BatchingOptions, withBatching } from "./with-batching.ts";
export { type ConcurrencyOptions, withConcurrency } from "./with-concurrency.ts";
export { type ShadowEvent, type ShadowOptions, withShadow } from "./with-shadow.ts";
export { type RunEvent, type RunOutcome, type TelemetryOptions, withTelemetry } from "./with-telemetry.ts";
export { withTimeout } from "./with-timeout.ts";
