import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type D2AbsoluteErrorOptions, d2AbsoluteError } from "../../src/regression/d2-absolute-error.ts";
import cases from "../golden/d2-absolute-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: D2AbsoluteErrorOptions;
}

describe("d2AbsoluteError", () => {
  golden(
    "d2AbsoluteError",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => d2AbsoluteError(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property("is 0 for predicting the median and 1 for the truth", targets, ({ yTrue }) => {
    const sorted = [...yTrue].sort((a, b) => a - b);
    const half = sorted.length / 2;
    const median = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
    near(d2AbsoluteError(yTrue, new Array<number>(yTrue.length).fill(median)), 0, { absolute: 1e-12 });
    near(d2AbsoluteError(yTrue, yTrue), 1);
  });

  it("says when the target cannot be explained", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(d2AbsoluteError([1], [1], { onUndefined })).toBeNaN();
    expect(d2AbsoluteError([2, 2], [1, 3], { onUndefined })).toBe(0);
    expect(told).toEqual(["fewer than 2 rows", "the target is constant"]);
  });

  refusesBadTargets("d2AbsoluteError", d2AbsoluteError);
});
