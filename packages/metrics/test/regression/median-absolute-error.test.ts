import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MedianAbsoluteErrorOptions,
  medianAbsoluteError,
} from "../../src/regression/median-absolute-error.ts";
import cases from "../golden/median-absolute-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, repeat, targets, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MedianAbsoluteErrorOptions;
}

describe("medianAbsoluteError", () => {
  golden("medianAbsoluteError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => medianAbsoluteError(yTrue, yPred, options)),
  );

  property("has half of the errors on either side", targets, ({ yTrue, yPred }) => {
    const median = medianAbsoluteError(yTrue, yPred);
    const errors = yTrue.map((y, i) => Math.abs(y - yPred[i]));
    expect(2 * errors.filter((error) => error < median).length).toBeLessThanOrEqual(errors.length);
    expect(2 * errors.filter((error) => error > median).length).toBeLessThanOrEqual(errors.length);
  });

  property("counts a row as often as its weight says", targets, ({ yTrue, yPred }) => {
    const weight = wholeWeights(yTrue.length);
    near(
      medianAbsoluteError(yTrue, yPred, { sampleWeight: weight }),
      medianAbsoluteError(repeat(yTrue, weight), repeat(yPred, weight)),
    );
  });

  it("leaves its inputs as they are", () => {
    const yTrue = Float64Array.of(3, 1, 2);
    medianAbsoluteError(yTrue, [0, 0, 0]);
    expect(Array.from(yTrue)).toEqual([3, 1, 2]);
  });

  refusesBadTargets("medianAbsoluteError", medianAbsoluteError);
});
