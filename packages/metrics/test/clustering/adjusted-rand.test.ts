import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { adjustedRand } from "../../src/clustering/adjusted-rand.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/adjusted-rand.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("adjustedRand", () => {
  golden("adjustedRand", cases, ({ labelsTrue, labelsPred }: Input) =>
    orRefusal(() => adjustedRand(labelsTrue, labelsPred)),
  );

  property("is symmetric, and does not depend on names", labelPairs, ({ yTrue, yPred }) => {
    const names = yPred.map((label) => `cluster ${9 - label}`);
    near(adjustedRand(names, yTrue), adjustedRand(yTrue, yPred), { absolute: 1e-12 });
  });

  property("is 1 for the same groups", labelPairs, ({ yTrue }) => near(adjustedRand(yTrue, yTrue), 1));

  it("is near 0 for unrelated groups, also where pair counts multiply beyond 2^53", () => {
    const n = 200_000;
    const labelsTrue = Int32Array.from({ length: n }, (_, i) => i % 4);
    const labelsPred = Int32Array.from({ length: n }, (_, i) => Math.floor(i / 4) % 5);
    expect(adjustedRand(labelsTrue, labelsPred)).toBeCloseTo(0, 4);
    expect(adjustedRand(labelsTrue, labelsPred)).toBeLessThan(0);
  });

  refusesBadClusterings("adjustedRand", adjustedRand);
});
