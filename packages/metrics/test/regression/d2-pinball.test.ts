import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { type D2PinballOptions, d2Pinball } from "../../src/regression/d2-pinball.ts";
import cases from "../golden/d2-pinball.json" with { type: "json" };
import { orRefusal, refusesBadTargets, repeat, targets, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: D2PinballOptions;
}

describe("d2Pinball", () => {
  golden(
    "d2Pinball",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => d2Pinball(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property("is at most 1, and 1 for the truth", targets, ({ yTrue, yPred }) => {
    expect(d2Pinball(yTrue, yPred, { alpha: 0.75 })).toBeLessThanOrEqual(1);
    near(d2Pinball(yTrue, yTrue, { alpha: 0.75 }), 1);
  });

  property("counts a row as often as its weight says", targets, ({ yTrue, yPred }) => {
    const weight = wholeWeights(yTrue.length);
    near(
      d2Pinball(yTrue, yPred, { alpha: 0.25, sampleWeight: weight }),
      d2Pinball(repeat(yTrue, weight), repeat(yPred, weight), { alpha: 0.25 }),
      { absolute: 1e-9 },
    );
  });

  rejects(
    "a negative alpha",
    () => d2Pinball([1, 2], [1, 2], { alpha: -1 }),
    "out-of-range",
    /^d2Pinball requires alpha/,
  );

  refusesBadTargets("d2Pinball", d2Pinball);
});
