import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type RocAucOptions, rocAuc } from "../../src/ranking/roc-auc.ts";
import type { BinsOption } from "../../src/streaming/bins-option.ts";
import { RocAuc } from "../../src/streaming/roc-auc.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/roc-auc.json" with { type: "json" };
import { scored } from "../support.ts";
import { adversarial } from "./adversarial.ts";
import { feedChunks, laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<RocAucOptions> & BinsOption> = {
  kind: "RocAuc",
  make: (options) => new RocAuc(options),
  back: (json) => RocAuc.fromJSON(json),
  oneShot: (yTrue, yScore, { bins: _bins, range: _range, ...options }) =>
    rocAuc(yTrue as Labels, yScore as number[], options as object),
};

const eighths = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 7 })), { maxLength: 40 })
  .map((rows) => ({
    yTrue: [0, 1, ...rows.map(([label]) => label)],
    yPred: [0, 0.5, ...rows.map(([, eighth]) => eighth / 8)],
  }));

describe("RocAuc", () => {
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
        const metric = feedChunks(new RocAuc({ bins }), yTrue, yScore, weight, [3, 11]);
        const exact = rocAuc(yTrue, yScore, weight ? { sampleWeight: weight } : {});
        expect(Math.abs(metric.compute() - exact)).toBeLessThanOrEqual(metric.errorBound() + 1e-12);
      }
    },
  );

  it("has a bound that is reached: all pairs of a bin in order, or none", () => {
    for (const [scores, exact] of [
      [[0.1, 0.2, 0.3, 0.4], 1],
      [[0.4, 0.3, 0.2, 0.1], 0],
    ] as const) {
      const metric = new RocAuc({ bins: 1 }).update([0, 0, 1, 1], scores);
      expect(metric.compute()).toBe(0.5);
      expect(metric.errorBound()).toBe(0.5);
      expect(rocAuc([0, 0, 1, 1], scores)).toBe(exact);
    }
  });

  it("is exact, and says so, where no bin has both classes", () => {
    const metric = new RocAuc({ bins: 10 }).update([0, 1], [0.05, 0.15]).update([0, 1], [0.25, 0.35]);
    near(metric.compute(), 0.75);
    expect(metric.errorBound()).toBe(0);
    expect(new RocAuc().update([0, 1], [0.1, 0.2]).errorBound()).toBe(0);
  });

  it("counts scores outside the range in the outermost bins", () => {
    const metric = new RocAuc({ bins: 4, range: [-1, 1] }).update([0, 1, 0, 1], [-9, -0.9, 0.9, 9]);
    near(metric.compute(), 0.5);
    expect(metric.errorBound()).toBe(0.25);
  });

  it("finds the positive class when it appears: it is the greater one", () => {
    const metric = new RocAuc().update(["spam"], [0.9]).update(["ham"], [0.1]);
    expect(metric.compute()).toBe(1);
    const binned = new RocAuc({ bins: 4 }).update(["spam"], [0.9]).update(["ham"], [0.1]);
    expect(binned.compute()).toBe(1);
  });

  it("is undefined for one class, and says so", () => {
    const told: string[] = [];
    const metric = new RocAuc({ bins: 4 }).update([1, 1], [0.1, 0.9]);
    expect(metric.compute({ onUndefined: ({ reason }) => void told.push(reason) })).toBeNaN();
    expect(metric.errorBound()).toBeNaN();
    expect(told).toEqual(["only one class in yTrue"]);
  });

  rejects("a third class in bins", () => new RocAuc({ bins: 4 }).update([0, 1, 2], [0, 0, 1]), "bad-option");
  rejects(
    "a matrix in bins",
    () => new RocAuc({ bins: 4 }).update([0], { data: [0, 1], rows: 1, cols: 2 }),
    "bad-option",
  );
  rejects("no bins at all", () => new RocAuc({ bins: 0 }), "out-of-range");
  rejects("a range that descends", () => new RocAuc({ bins: 4, range: [1, 0] }), "out-of-range");
  rejects("a partial area in bins", () => new RocAuc({ bins: 4, maxFpr: 0.1 }), "bad-option");
  rejects(
    "NaN",
    () => new RocAuc({ bins: 4 }).update([0, 1], [0.1, Number.NaN]),
    "not-finite",
    /RocAuc requires finite yScore, got NaN at row 1/,
  );
  rejects(
    "labels of another type in a later chunk",
    () => new RocAuc().update([0, 1], [0, 1]).update(["a"], [1]),
    "mixed-labels",
    /requires labels of one type in all chunks, got strings after numbers/,
  );
  rejects(
    "matrices after columns",
    () => new RocAuc().update([0], [1]).update([0], { data: [0, 1], rows: 1, cols: 2 }),
    "length-mismatch",
  );
});
