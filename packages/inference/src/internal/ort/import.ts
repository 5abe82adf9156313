import { InferenceError } from "../../errors.ts";
import type { OrtRuntime } from "./runtime.ts";

/** What only the Node package has. */
export interface OrtNodeRuntime extends OrtRuntime {
  listSupportedBackends(): readonly { readonly name: string; readonly bundled: boolean }[];
}

/** onnxruntime-node, when it is installed. */
export async function importOrt(): Promise<OrtNodeRuntime> {
  try {
    const module = (await import("onnxruntime-node")) as unknown as { default?: OrtNodeRuntime };
    return module.default ?? (module as unknown as OrtNodeRuntime);
  } catch (cause) {
    throw new InferenceError(
      "missing-runtime",
      "ortNode requires the package onnxruntime-node, got an error from importing it; " +
        "`ONNXRUNTIME_NODE_INSTALL=skip npm install onnxruntime-node` installs it without CUDA",
      { cause },
    );
  }
}
