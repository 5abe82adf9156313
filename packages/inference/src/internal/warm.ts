import type { Model } from "../model.ts";
import type { Signature } from "../tensor.ts";

/** Warms a loaded model up when that was asked for; one that cannot run is freed before the error is passed on. */
export async function warm<I extends Signature, O extends Signature>(
  model: Model<I, O>,
  asked: boolean | undefined,
): Promise<Model<I, O>> {
  if (!asked) return model;
  try {
    await model.warmup();
  } catch (error) {
    await model.dispose();
    throw error;
  }
  return model;
}
