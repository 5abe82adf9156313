import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { theilU1 } from "../../src/forecasting/theil-u1.ts";
import cases from "../golden/theil-u1.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
}

describe("theilU1", () => {
  golden("theilU1", cases, ({ yTrue, yPred }: Input) => orRefusal(() => theilU1(yTrue, yPred)));

  property("is the same for truth and forecast exchanged, and at most 1", targets, ({ yTrue, yPred }) => {
    const error = theilU1(yTrue, yPred);
    near(theilU1(yPred, yTrue), error);
    expect(error).toBeLessThanOrEqual(1 + 1e-12);
  });

  it("is undefined where all is 0", () => {
    expect(theilU1([0, 0], [0, 0])).toBeNaN();
  });

  weighsLikeRepeats(theilU1);
  refusesBadTargets("theilU1", theilU1);
});
