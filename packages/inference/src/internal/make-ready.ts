import { InferenceError } from "../errors.ts";
import type { LoadOptions, Model } from "../model.ts";
import type { Signature } from "../tensor.ts";
import { compareTensors } from "./compare.ts";

/** Warms a loaded model up and checks its answers, where that was asked for; one that fails is freed first. */
export async function makeReady<I extends Signature, O extends Signature>(
  model: Model<I, O>,
  { warmup, expect }: LoadOptions<I, O>,
): Promise<Model<I, O>> {
  try {
    if (warmup) await model.warmup();
    if (expect) {
      const difference = compareTensors(await model.run(expect.inputs), expect.outputs, expect.tolerance);
      if (!difference.agrees) {
        const { name, provider } = model.info;
        throw new InferenceError(
          "wrong-answers",
          `${name} requires the expected outputs on ${provider}, got ${difference.mismatches} elements that differ, by up to ${difference.maxAbsolute}`,
        );
      }
    }
  } catch (error) {
    await model.dispose();
    throw error;
  }
  return model;
}
