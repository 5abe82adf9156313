import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type ExplainedVarianceOptions, explainedVariance } from "../../src/regression/explained-variance.ts";
import { r2 } from "../../src/regression/r2.ts";
import cases from "../golden/explained-variance.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: ExplainedVarianceOptions;
}

describe("explainedVariance", () => {
  golden(
    "explainedVariance",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => explainedVariance(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property("forgives a constant error, and is at least r2", targets, ({ yTrue, yPred }) => {
    const shifted = yPred.map((y) => y + 8);
    near(explainedVariance(yTrue, shifted), explainedVariance(yTrue, yPred), { absolute: 1e-9 });
    near(
      explainedVariance(
        yTrue,
        yTrue.map((y) => y - 3),
      ),
      1,
    );
    expect(explainedVariance(yTrue, yPred)).toBeGreaterThanOrEqual(r2(yTrue, yPred) - 1e-9);
  });

  it("says when the target is constant", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(explainedVariance([2, 2], [1, 3], { onUndefined })).toBe(0);
    expect(explainedVariance([2, 2], [1, 3], { onUndefined, forceFinite: false })).toBe(
      Number.NEGATIVE_INFINITY,
    );
    expect(told).toEqual(["the target is constant", "the target is constant"]);
  });

  refusesBadTargets("explainedVariance", explainedVariance);
});
