import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type AveragePrecisionOptions, averagePrecision } from "../../src/ranking/average-precision.ts";
import { AveragePrecision } from "../../src/streaming/average-precision.ts";
import type { BinsOption } from "../../src/streaming/bins-option.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/average-precision.json" with { type: "json" };
import { scored } from "../support.ts";
import { adversarial } from "./adversarial.ts";
import { feedChunks, laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<AveragePrecisionOptions> & BinsOption> = {
  kind: "AveragePrecision",
  make: (options) => new AveragePrecision(options),
  back: (json) => AveragePrecision.fromJSON(json),
  oneShot: (yTrue, yScore, { bins: _bins, range: _range, ...options }) =>
    averagePrecision(yTrue as Labels, yScore as number[], options as object),
};

const eighths = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 7 })), { maxLength: 40 })
  .map((rows) => ({
    yTrue: [0, 1, ...rows.map(([label]) => label)],
    yPred: [0, 0.5, ...rows.map(([, eighth]) => eighth / 8)],
  }));

describe("AveragePrecision", () => {
  twinGolden(twin, cases);
  laws(
    twin,
    {},
    scored.map(({ yTrue, yScore }) => ({ yTrue, yPred: yScore })),
  );

  describe("with a bin for each score", () => laws(twin, { bins: 8 }, eighths));

  property(
    "in bins lies within its bound, however the scores lie",
    adversarial,
    ({ yTrue, yScore, weight }) => {
      for (const bins of [1, 2, 7, 64]) {
        const metric = feedChunks(new AveragePrecision({ bins }), yTrue, yScore, weight, [3, 11]);
        const exact = averagePrecision(yTrue, yScore, weight ? { sampleWeight: weight } : {});
        expect(Math.abs(metric.compute() - exact)).toBeLessThanOrEqual(metric.errorBound() + 1e-12);
      }
    },
  );

  it("has a bound that is reached: all positives first, or all last", () => {
    const best = new AveragePrecision({ bins: 1 }).update([0, 1, 1], [0.1, 0.2, 0.2]);
    near(best.compute(), 2 / 3);
    near(best.errorBound(), 1 / 3);
    near(averagePrecision([0, 1, 1], [0.1, 0.2, 0.2]), 1);
    const worst = new AveragePrecision({ bins: 1 }).update([0, 0, 0, 1, 1], [5, 5, 5, 2, 1]);
    const exact = averagePrecision([0, 0, 0, 1, 1], [5, 5, 5, 2, 1]);
    expect(worst.compute() - exact).toBeGreaterThan(0);
    expect(worst.compute() - exact).toBeLessThanOrEqual(worst.errorBound());
  });

  it("is exact, and says so, where every bin has one row", () => {
    const metric = new AveragePrecision({ bins: 10 })
      .update([0, 1], [0.05, 0.15])
      .update([0, 1], [0.25, 0.35]);
    near(metric.compute(), averagePrecision([0, 1, 0, 1], [0.05, 0.15, 0.25, 0.35]));
    near(metric.errorBound(), 0, { absolute: 1e-15 });
  });

  it("scores the positive label, and is 0 without its rows", () => {
    const metric = new AveragePrecision({ positiveLabel: "a", bins: 4 });
    expect(metric.update(["a", "b"], [0.9, 0.1]).compute()).toBe(1);
    expect(metric.errorBound()).toBe(0);
    const none = new AveragePrecision({ bins: 4 }).update([0, 0], [0.9, 0.1]);
    expect(none.compute()).toBe(0);
    expect(none.errorBound()).toBe(0);
  });

  rejects("no bins at all", () => new AveragePrecision({ bins: 0 }), "out-of-range");
});
