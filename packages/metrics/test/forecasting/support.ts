import { near, property } from "@productizeml/testing";
import type { WeightOption } from "../../src/weights.ts";
import { repeat, targets, wholeWeights } from "../support.ts";

type Error = (yTrue: readonly number[], yPred: readonly number[], options: WeightOption) => number;

/** One test that a row of weight 2 counts like two rows. */
export function weighsLikeRepeats(metric: Error): void {
  property("counts a row of weight 2 like two rows", targets, ({ yTrue, yPred }) => {
    const weight = wholeWeights(yTrue.length);
    near(
      metric(yTrue, yPred, { sampleWeight: weight }),
      metric(repeat(yTrue, weight), repeat(yPred, weight), {}),
      { relative: 1e-11, absolute: 1e-13 },
    );
  });
}
