import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type R2Options, r2 } from "../../src/regression/r2.ts";
import cases from "../golden/r2.json" with { type: "json" };
import { orRefusal, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: R2Options;
}

describe("r2", () => {
  golden("r2", cases, ({ yTrue, yPred, options }: Input) => orRefusal(() => r2(yTrue, yPred, options)));

  property("is 0 for predicting the mean and 1 for the truth", targets, ({ yTrue }) => {
    const mean = yTrue.reduce((sum, y) => sum + y, 0) / yTrue.length;
    near(r2(yTrue, new Array<number>(yTrue.length).fill(mean)), 0, { absolute: 1e-9 });
    near(r2(yTrue, yTrue), 1);
  });

  it("says when the target cannot be explained", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(r2([1], [1], { onUndefined })).toBeNaN();
    expect(r2([2, 2], [1, 3], { onUndefined })).toBe(0);
    expect(told).toEqual(["fewer than 2 rows", "the target is constant"]);
  });

  rejects(
    "different lengths",
    () => r2([1, 2], [1]),
    "length-mismatch",
    /r2 requires yPred of length 2, got 1/,
  );
  rejects("no rows", () => r2([], []), "empty-input");
  rejects("NaN", () => r2([1, 2], [1, Number.NaN]), "not-finite", /requires finite yPred, got NaN at row 1/);
  rejects(
    "NaN under a weight of 0",
    () => r2([1, 2], [1, Number.NaN], { sampleWeight: [1, 0] }),
    "not-finite",
  );
  rejects("strings", () => r2(["a", "b"] as unknown as number[], [1, 2]), "bad-column");
});
