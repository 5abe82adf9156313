export { defineModel, type ModelDefinition } from "./define-model.ts";
export { type InferenceCode, InferenceError } from "./errors.ts";
export type {
  Adapter,
  Fallback,
  LoadOptions,
  Middleware,
  Model,
  ModelInfo,
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
