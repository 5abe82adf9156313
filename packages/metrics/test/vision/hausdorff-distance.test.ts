import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { encodeMask } from "../../src/vision/encode-mask.ts";
import { type HausdorffDistanceOptions, hausdorffDistance } from "../../src/vision/hausdorff-distance.ts";
import cases from "../golden/hausdorff-distance.json" with { type: "json" };
import percentiles from "../golden/hausdorff-percentile.json" with { type: "json" };
import { twoMasks } from "./support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: HausdorffDistanceOptions;
}

const distance = ({ yTrue, yPred, options }: Input) => hausdorffDistance(yTrue, yPred, options);

describe("hausdorffDistance", () => {
  golden("hausdorffDistance", cases, distance);
  golden("percentiles", percentiles, distance);

  property("is the greater of both directions, and 0 for the same mask", twoMasks, ({ a, b }) => {
    const there = hausdorffDistance(a, b, { directed: true });
    const back = hausdorffDistance(b, a, { directed: true });
    near(hausdorffDistance(a, b), Math.max(there, back));
    if (a.data.includes(1)) expect(hausdorffDistance(a, encodeMask(a))).toBe(0);
  });

  property("grows with the pixels", twoMasks, ({ a, b }) => {
    near(hausdorffDistance(a, b, { spacing: [3, 3] }), 3 * hausdorffDistance(a, b));
  });

  it("is infinite from an empty mask, and undefined between two", () => {
    const empty = { data: [0, 0, 0, 0], rows: 2, cols: 2 };
    const full = { ...empty, data: [1, 1, 1, 1] };
    expect(hausdorffDistance(empty, full)).toBe(Number.POSITIVE_INFINITY);
    expect(hausdorffDistance(full, empty, { directed: true })).toBe(Number.POSITIVE_INFINITY);
    expect(hausdorffDistance(empty, empty)).toBeNaN();
  });

  const mask = { data: [1, 0], rows: 1, cols: 2 };
  rejects(
    "masks of two sizes",
    () => hausdorffDistance(mask, { data: [1, 0], rows: 2, cols: 1 }),
    "length-mismatch",
    /yPred of 1 x 2, got 2 x 1/,
  );
  rejects(
    "pixels of another shape",
    () => hausdorffDistance(mask, { data: [1], rows: 1, cols: 2 }),
    "length-mismatch",
  );
  rejects("spacing of 0", () => hausdorffDistance(mask, mask, { spacing: [1, 0] }), "out-of-range");
  rejects("a percentile above 100", () => hausdorffDistance(mask, mask, { percentile: 101 }), "out-of-range");
  rejects(
    "another metric",
    () => hausdorffDistance(mask, mask, { distanceMetric: "cosine" as "euclidean" }),
    "bad-option",
  );
});
