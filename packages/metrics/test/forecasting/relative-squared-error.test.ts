import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type RelativeSquaredErrorOptions,
  relativeSquaredError,
} from "../../src/forecasting/relative-squared-error.ts";
import { r2 } from "../../src/regression/r2.ts";
import cases from "../golden/relative-squared-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: RelativeSquaredErrorOptions;
}

describe("relativeSquaredError", () => {
  golden(
    "relativeSquaredError",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => relativeSquaredError(yTrue, yPred, options)),
    { relative: 1e-11, absolute: 1e-15 },
  );

  property("is 1 less r2", targets, ({ yTrue, yPred }) => {
    near(relativeSquaredError(yTrue, yPred), 1 - r2(yTrue, yPred), { relative: 1e-11, absolute: 1e-13 });
  });

  it("is infinite or undefined for a constant", () => {
    expect(relativeSquaredError([2, 2], [2, 3])).toBe(Number.POSITIVE_INFINITY);
    expect(relativeSquaredError([2, 2], [2, 2])).toBeNaN();
  });

  weighsLikeRepeats(relativeSquaredError);
  refusesBadTargets("relativeSquaredError", relativeSquaredError);
});
