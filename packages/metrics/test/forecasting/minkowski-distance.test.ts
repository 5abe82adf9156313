import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import {
  type MinkowskiDistanceOptions,
  minkowskiDistance,
} from "../../src/forecasting/minkowski-distance.ts";
import { rootMeanSquaredError } from "../../src/regression/root-mean-squared-error.ts";
import cases from "../golden/minkowski-distance.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MinkowskiDistanceOptions;
}

describe("minkowskiDistance", () => {
  golden(
    "minkowskiDistance",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => minkowskiDistance(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is Euclid's by default, and falls with the power", targets, ({ yTrue, yPred }) => {
    near(minkowskiDistance(yTrue, yPred), rootMeanSquaredError(yTrue, yPred) * Math.sqrt(yTrue.length));
    expect(minkowskiDistance(yTrue, yPred, { p: 3 })).toBeLessThanOrEqual(
      minkowskiDistance(yTrue, yPred) * (1 + 1e-12),
    );
  });

  rejects(
    "an infinite power",
    () => minkowskiDistance([1], [1], { p: Number.POSITIVE_INFINITY }),
    "out-of-range",
  );

  weighsLikeRepeats(minkowskiDistance);
  refusesBadTargets("minkowskiDistance", minkowskiDistance);
});
