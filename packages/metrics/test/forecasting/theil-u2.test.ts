import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { theilU2 } from "../../src/forecasting/theil-u2.ts";
import cases from "../golden/theil-u2.json" with { type: "json" };
import { orRefusal, positives } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
}

describe("theilU2", () => {
  golden("theilU2", cases, ({ yTrue, yPred }: Input) => orRefusal(() => theilU2(yTrue, yPred)), {
    relative: 1e-10,
  });

  property("is 1 for the forecast that nothing changes", positives, ({ yTrue }) => {
    near(theilU2([...yTrue, 0.25], [0, ...yTrue]), 1);
  });

  rejects("a single row", () => theilU2([1], [1]), "too-few-values");
  rejects("different lengths", () => theilU2([1, 2], [1]), "length-mismatch");
  rejects("NaN", () => theilU2([1, 2], [1, Number.NaN]), "not-finite");
});
