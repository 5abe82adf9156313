import type { Model, RunOptions } from "../model.ts";
import type { Signature, Tensors } from "../tensor.ts";

/** What a layer changes of the model inside it. */
interface LayerParts<I extends Signature, O extends Signature> {
  run(inputs: Tensors<I>, options?: RunOptions): Promise<Tensors<O>>;
  /** Ends what the layer itself holds, before the model inside is disposed. */
  close?(): Promise<void>;
}

/** The model inside with another `run`; warm-up goes straight to the runtime. */
export function layer<I extends Signature, O extends Signature>(
  inner: Model<I, O>,
  parts: LayerParts<I, O>,
): Model<I, O> {
  let disposed: Promise<void> | undefined;
  const dispose = (): Promise<void> => {
    disposed ??= (async () => {
      await parts.close?.();
      await inner.dispose();
    })();
    return disposed;
  };
  return {
    info: inner.info,
    run: parts.run,
    warmup: (shapes) => inner.warmup(shapes),
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}
