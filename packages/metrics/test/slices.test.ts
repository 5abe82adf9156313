import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../src/classification/accuracy.ts";
import { f1 } from "../src/classification/f1.ts";
import { interval } from "../src/interval.ts";
import type { Metric } from "../src/metric.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import { meanAbsoluteError } from "../src/regression/mean-absolute-error.ts";
import { type BySliceOptions, bySlice } from "../src/slices.ts";
import cases from "./golden/by-slice.json" with { type: "json" };
import { orRefusal } from "./support.ts";

interface Input {
  readonly yTrue: string[];
  readonly yPred: string[];
  readonly slices: Record<string, (string | number | boolean)[]>;
  readonly options: BySliceOptions;
}

const macroF1: Metric<string[], string[]> = (t, p, options) => f1(t, p, { ...options, average: "macro" });

describe("bySlice", () => {
  golden("bySlice", cases, ({ yTrue, yPred, slices, options }: Input) =>
    orRefusal(() => bySlice({ accuracy, macroF1 }, yTrue, yPred, slices, options)),
  );

  const device = ["web", "web", "app", "app", "app", null];

  it("says where the worst slice is", () => {
    const { comparisons } = bySlice(
      { accuracy },
      [1, 0, 1, 0, 1, 1],
      [1, 0, 0, 0, 1, 1],
      { device },
      { minRows: 2 },
    );
    near(comparisons, [
      { metric: "accuracy", column: "device", min: 2 / 3, minAt: "app", max: 1, maxAt: "web" },
    ]);
  });

  it("lists small slices, and missing values last", () => {
    const report = bySlice({ accuracy }, [1, 0, 1, 0, 1, 1], [1, 0, 0, 0, 1, 1], { device }, { minRows: 3 });
    expect(report.slices.map(({ value }) => value)).toEqual(["app"]);
    expect(report.skipped).toEqual([
      { column: "device", value: "web", rows: 2 },
      { column: "device", value: null, rows: 1 },
    ]);
  });

  it("says which slice does not define a metric, and why", () => {
    const report = bySlice(
      { auc: rocAuc },
      [1, 1, 1, 0, 1, 1],
      [3, 2, 2, 1, 3, 1],
      { device },
      { minRows: 2 },
    );
    expect(report.slices.find(({ value }) => value === "web")?.values.auc).toBeNaN();
    expect(report.undefined).toEqual([
      { metric: "auc", reason: "only one class in yTrue", value: Number.NaN, column: "device", slice: "web" },
    ]);
  });

  it("turns a refusal of a slice into a reason", () => {
    const picky: Metric<number[], number[]> = (t, p) => rocAuc(t, p, { maxFpr: t.length > 3 ? 1 : 2 });
    const report = bySlice({ picky }, [1, 0, 1, 0, 1, 1], [3, 2, 2, 1, 3, 1], { device }, { minRows: 3 });
    expect(report.slices[0].values.picky).toBeNaN();
    expect(report.undefined[0].reason).toMatch(/requires maxFpr/);
  });

  it("lets a metric's own errors through", () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => bySlice({ broken }, [1], [1], { device: ["web"] })).toThrow(TypeError);
  });

  it("adds intervals", () => {
    const yTrue = [1, 0, 1, 0, 1, 1];
    const { overall, slices } = bySlice(
      { accuracy },
      yTrue,
      yTrue,
      { device },
      { minRows: 2, intervals: { level: 0.9 } },
    );
    expect(overall.intervals?.accuracy.level).toBe(0.9);
    for (const { intervals } of slices) expect(intervals?.accuracy.lower).toBeLessThan(1);
  });

  it("takes the clusters of each slice's rows", () => {
    const clusters = ["a", "a", "b", "c", "c", "d"];
    const yTrue = [1, 0, 1, 0, 1, 1];
    const yPred = [1, 0, 0, 0, 1, 1];
    const intervals = { method: "bootstrap", clusters, resamples: 50 } as const;
    const { slices, undefined: found } = bySlice(
      { accuracy },
      yTrue,
      yPred,
      { device },
      { minRows: 1, intervals },
    );
    const app = slices.find(({ value }) => value === "app")?.intervals?.accuracy;
    near(app, interval(accuracy, [1, 0, 1], [0, 0, 1], { ...intervals, clusters: ["b", "c", "c"] }));
    const web = slices.find(({ value }) => value === "web")?.intervals?.accuracy;
    near(web, { value: 1, lower: Number.NaN, upper: Number.NaN });
    expect(found).toEqual([]);
  });

  it("crosses columns, missing values too", () => {
    const plan = [1, 2, 1, 2, 1, 2];
    const report = bySlice(
      { accuracy },
      [1, 0, 1, 0, 1, 1],
      [1, 0, 0, 0, 1, 1],
      { device, plan },
      { minRows: 1, crossed: [["plan", "device"]] },
    );
    const crossed = report.slices.filter(({ column }) => column === "plan & device");
    expect(crossed.map(({ value }) => value)).toEqual(["1 & app", "1 & web", "2 & ", "2 & app", "2 & web"]);
    expect(crossed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it("gives each slice's rows their weights, and its intervals too", () => {
    const sampleWeight = [1, 2, 3, 4, 5, 6];
    const yTrue = [1, 0, 1, 0, 1, 1];
    const yPred = [1, 0, 0, 0, 1, 1];
    const options = { minRows: 2, sampleWeight, intervals: { level: 0.9 } };
    const { slices, overall } = bySlice({ accuracy }, yTrue, yPred, { device }, options);
    near(overall.values.accuracy, 18 / 21);
    const app = slices.find(({ value }) => value === "app");
    near(app?.values.accuracy, 9 / 12);
    near(
      app?.intervals?.accuracy,
      interval(accuracy, yTrue.slice(2, 5), yPred.slice(2, 5), { level: 0.9, sampleWeight: [3, 4, 5] }),
    );
  });

  it("measures regression and matrices too", () => {
    const report = bySlice(
      { meanAbsoluteError },
      [1, 2, 3.5],
      [1, 2, 4],
      { part: [1, 1, 2] },
      { minRows: 1 },
    );
    expect(report.slices.map(({ values }) => values.meanAbsoluteError)).toEqual([0, 0.5]);
    const ovr: Metric<number[], { data: number[]; rows: number; cols: number }> = (t, p) =>
      rocAuc(t, p, { multiClass: "ovr", labels: [0, 1, 2] });
    const sure = { data: [1, 0, 0, 0, 1, 0, 0, 0, 1], rows: 3, cols: 3 };
    expect(bySlice({ ovr }, [0, 1, 2], sure, { all: [1, 1, 1] }, { minRows: 1 }).slices[0].values.ovr).toBe(
      1,
    );
  });

  rejects(
    "slices of another length",
    () => bySlice({ accuracy }, [1, 0], [1, 0], { device: ["web"] }),
    "length-mismatch",
  );
  rejects(
    "predictions of another length",
    () => bySlice({ accuracy }, [1, 0], [1], { device: ["a", "b"] }),
    "length-mismatch",
  );
  rejects(
    "a crossed column that is not there",
    () => bySlice({ accuracy }, [1], [1], { device: ["web"] }, { crossed: [["device", "plan"]] }),
    "unknown-column",
  );
  rejects(
    "weights of another length",
    () => bySlice({ accuracy }, [1], [1], { device: ["web"] }, { sampleWeight: [1, 2] }),
    "length-mismatch",
  );
  rejects(
    "what a metric refuses on all rows",
    () => bySlice({ rocAuc }, [1, 0], [1, Number.NaN], { d: [1, 1] }),
    "not-finite",
  );
});
