import type { DType } from "../../tensor.ts";

/** What we use of a tensor of onnxruntime. */
export interface OrtTensor {
  readonly type: DType;
  readonly dims: readonly number[];
  readonly data: unknown;
}

/** What onnxruntime says about one input or output; `type` and `shape` only for tensors. */
export interface OrtValue {
  readonly name: string;
  readonly isTensor: boolean;
  readonly type?: DType;
  readonly shape?: readonly (number | string | undefined)[];
}

/** What we use of a session of onnxruntime. */
export interface OrtSession {
  readonly inputMetadata: readonly OrtValue[];
  readonly outputMetadata: readonly OrtValue[];
  run(feeds: Record<string, OrtTensor>): Promise<Record<string, OrtTensor>>;
  release(): Promise<void>;
}

/** What we use of onnxruntime itself: the part that its Node and its web package share. */
export interface OrtRuntime {
  readonly InferenceSession: {
    create(model: string | Uint8Array, options: Record<string, unknown>): Promise<OrtSession>;
  };
  readonly Tensor: new (type: DType, data: unknown, dims: readonly number[]) => OrtTensor;
}

/** Options that go to onnxruntime's session as they are. */
export type OrtSessionOptions = Readonly<Record<string, unknown>>;
