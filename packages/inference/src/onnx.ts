export {
  fromLayersModel,
  type LayerLike,
  type LayersModelLike,
  type LayerTensor,
  type SymbolicTensorLike,
} from "./internal/onnx/from-layers-model.ts";
export type { FloatType } from "./internal/onnx/graph.ts";
export { type LinearModel, type LinearOptions, linear } from "./internal/onnx/linear.ts";
export { type Activation, type DenseLayer, type Matrix, type MlpOptions, mlp } from "./internal/onnx/mlp.ts";
