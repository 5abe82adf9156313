import { describe, expect, it } from "vitest";
import { roleOf } from "../../ui/src/chart/colour.ts";
import { nearest, zoomed } from "../../ui/src/chart/data.ts";
import { sections } from "../../ui/src/chart/sections.ts";
import { compareParams, finding } from "../../ui/src/compare/differences.ts";
import { fileKind } from "../../ui/src/run/file-kind.ts";
import { extremes, toSeries } from "../../ui/src/series.ts";

describe("zoomed", () => {
  const all = { from: 0, to: 1000 };

  it("halves about the middle and moves by a share of the width", () => {
    expect(zoomed(all, all, 1 / 2, 0)).toEqual({ from: 250, to: 750 });
    expect(zoomed({ from: 250, to: 750 }, all, 1, 1 / 5)).toEqual({ from: 350, to: 850 });
  });

  it("never leaves the data, and is no zoom once all is shown", () => {
    expect(zoomed({ from: 800, to: 1000 }, all, 1, 1)).toEqual({ from: 800, to: 1000 });
    expect(zoomed({ from: 250, to: 750 }, all, 2, 0)).toBeUndefined();
  });

  it("always keeps one step of width", () => {
    expect(zoomed({ from: 5, to: 6 }, all, 1 / 2, 0)).toEqual({ from: 5, to: 6 });
  });
});

it("finds the nearest bucket", () => {
  const steps = [0, 10, 20];
  expect([-5, 4, 6, 15.1, 99].map((step) => nearest(steps, step))).toEqual([0, 0, 1, 2, 2]);
  expect(nearest([], 3)).toBe(-1);
});

it("keeps extremes exact and counts what is not finite", () => {
  const series = toSeries({
    steps: [0, 2],
    times: [1, 2],
    min: [-3, "NaN"],
    max: [9, "NaN"],
    last: [1, "Infinity"],
    count: [2, 1],
    total: 3,
  });
  expect(extremes(series)).toEqual({ min: -3, max: 9 });
  expect(series).toMatchObject({ notFinite: 1, whole: false, last: [1, null] });
});

it("gives folders a heading only when they are worth one", () => {
  expect(sections(["b/1", "auc", "a/1", "a/2", "a/3", "system/cpu"])).toEqual([
    { title: "", keys: ["auc", "b/1"] },
    { title: "a", keys: ["a/1", "a/2", "a/3"] },
    { title: "system", keys: ["system/cpu"] },
  ]);
});

it("reads from a metric's name what it was measured on", () => {
  expect(["train/loss", "val_loss", "testAuc", "auc.test", "constructor"].map(roleOf)).toEqual([
    "train",
    "validation",
    "plain",
    "test",
    "plain",
  ]);
});

it("says how many parameters differ, and which", () => {
  const run = (params: Record<string, string>) => ({ params: new Map(Object.entries(params)) });
  expect(finding(compareParams([run({ a: "1", b: "2" }), run({ a: "1" })]))).toBe(
    "1 of 2 parameters differs: b.",
  );
  expect(finding(compareParams([run({ a: "1" }), run({ a: "1" })]))).toBe("Their one parameter is the same.");
});

it("never shows a page that a run logged, whatever its name", () => {
  expect(["report.html", "a.HTM", "x.xhtml", "model.onnx", "noending"].map(fileKind)).toEqual(
    Array.from({ length: 5 }, () => "download"),
  );
  expect(["a/MLmodel", "m.json", "figure.SVG", "constructor"].map(fileKind)).toEqual([
    "text",
    "json",
    "image",
    "download",
  ]);
});
