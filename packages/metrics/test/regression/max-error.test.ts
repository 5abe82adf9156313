import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type MaxErrorOptions, maxError } from "../../src/regression/max-error.ts";
import cases from "../golden/max-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MaxErrorOptions;
}

describe("maxError", () => {
  golden("maxError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => maxError(yTrue, yPred, options)),
  );

  property("is the greatest of the errors", targets, ({ yTrue, yPred }) =>
    near(maxError(yTrue, yPred), Math.max(...yTrue.map((y, i) => Math.abs(y - yPred[i])))),
  );

  it("does not count rows of weight 0", () => {
    expect(maxError([1, 2, 3], [1, 3, 9], { sampleWeight: [2, 0.5, 0] })).toBe(1);
  });

  refusesBadTargets("maxError", maxError);
});
