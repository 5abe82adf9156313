import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MeanAbsolutePercentageErrorOptions,
  meanAbsolutePercentageError,
} from "../../src/regression/mean-absolute-percentage-error.ts";
import cases from "../golden/mean-absolute-percentage-error.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanAbsolutePercentageErrorOptions;
}

describe("meanAbsolutePercentageError", () => {
  golden("meanAbsolutePercentageError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => meanAbsolutePercentageError(yTrue, yPred, options)),
  );

  property("does not depend on the unit", positives, ({ yTrue, yPred }) => {
    const inCents = (values: number[]) => values.map((each) => 128 * each);
    near(
      meanAbsolutePercentageError(inCents(yTrue), inCents(yPred)),
      meanAbsolutePercentageError(yTrue, yPred),
    );
  });

  it("says when a true value of 0 makes it useless", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(meanAbsolutePercentageError([0, 1], [1, 1], { onUndefined })).toBeGreaterThan(1e15);
    expect(told).toEqual(["a true value of 0"]);
  });

  refusesBadTargets("meanAbsolutePercentageError", meanAbsolutePercentageError);
});
