import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { meanDirectionalAccuracy } from "../../src/forecasting/mean-directional-accuracy.ts";
import cases from "../golden/mean-directional-accuracy.json" with { type: "json" };
import { orRefusal, positives } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
}

describe("meanDirectionalAccuracy", () => {
  golden("meanDirectionalAccuracy", cases, ({ yTrue, yPred }: Input) =>
    orRefusal(() => meanDirectionalAccuracy(yTrue, yPred)),
  );

  property("is 1 for the truth, and does not ask how far", positives, ({ yTrue }) => {
    const far = yTrue.map((value, i) => (i === 0 ? 0 : yTrue[i - 1] + 9 * Math.sign(value - yTrue[i - 1])));
    near(meanDirectionalAccuracy(yTrue, yTrue), 1);
    near(meanDirectionalAccuracy(yTrue, far), 1);
  });

  rejects("a single row", () => meanDirectionalAccuracy([1], [1]), "too-few-values");
  rejects("no rows", () => meanDirectionalAccuracy([], []), "empty-input");
  rejects("NaN", () => meanDirectionalAccuracy([1, Number.NaN], [1, 2]), "not-finite");
});
