import { golden, near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { mutualInfo } from "../../src/clustering/mutual-info.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/mutual-info.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("mutualInfo", () => {
  golden(
    "mutualInfo",
    cases,
    ({ labelsTrue, labelsPred }: Input) => orRefusal(() => mutualInfo(labelsTrue, labelsPred)),
    { absolute: 1e-14 },
  );

  property("is symmetric, and does not depend on names", labelPairs, ({ yTrue, yPred }) => {
    const names = yPred.map((label) => `cluster ${9 - label}`);
    near(mutualInfo(names, yTrue), mutualInfo(yTrue, yPred), { absolute: 1e-12 });
  });

  property("is the entropy for the same groups, and never more", labelPairs, ({ yTrue, yPred }) => {
    const n = yTrue.length;
    const shares = [0, 1, 2, 3].map((label) => yTrue.filter((y) => y === label).length / n);
    const entropy = shares.reduce((sum, share) => sum - (share === 0 ? 0 : share * Math.log(share)), 0);
    near(mutualInfo(yTrue, yTrue), entropy, { absolute: 1e-12 });
    expect(mutualInfo(yTrue, yPred)).toBeLessThanOrEqual(entropy + 1e-12);
  });

  refusesBadClusterings("mutualInfo", mutualInfo);
});
