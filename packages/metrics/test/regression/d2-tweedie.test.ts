import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type D2TweedieOptions, d2Tweedie } from "../../src/regression/d2-tweedie.ts";
import { r2 } from "../../src/regression/r2.ts";
import cases from "../golden/d2-tweedie.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: D2TweedieOptions;
}

describe("d2Tweedie", () => {
  // Where the true values are all but equal, their own deviance cancels to its last digits, in the peer as here.
  golden(
    "d2Tweedie",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => d2Tweedie(yTrue, yPred, options)),
    { relative: 1e-10, absolute: 1e-12 },
  );

  property("is r2 for power 0", targets, ({ yTrue, yPred }) =>
    near(d2Tweedie(yTrue, yPred), r2(yTrue, yPred), { absolute: 1e-12 }),
  );

  property("is 0 for predicting the mean", positives, ({ yTrue }) => {
    const mean = yTrue.reduce((sum, y) => sum + y, 0) / yTrue.length;
    const constant = new Array<number>(yTrue.length).fill(mean);
    for (const power of [-1, 1, 1.5, 2, 3])
      near(d2Tweedie(yTrue, constant, { power }), 0, { absolute: 1e-9 });
  });

  it("says when the target is constant", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(d2Tweedie([2, 2], [1, 3], { onUndefined })).toBe(0);
    expect(told).toEqual(["the target is constant"]);
  });

  rejects(
    "a power between 0 and 1",
    () => d2Tweedie([1, 2], [1, 2], { power: 0.5 }),
    "out-of-range",
    /^d2Tweedie/,
  );

  refusesBadTargets("d2Tweedie", d2Tweedie);
});
