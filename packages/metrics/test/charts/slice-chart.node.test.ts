import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { sliceChart } from "../../src/charts/slice-chart.ts";
import { accuracy } from "../../src/classification/accuracy.ts";
import { rocAuc } from "../../src/ranking/roc-auc.ts";
import { bySlice } from "../../src/slices.ts";
import { draw, everyDress, someScores, subtitleOf, titleOf } from "./draw.ts";

const { yTrue, yScore } = someScores(900);
const yPred = yScore.map((score) => (score > 0.5 ? 1 : 0));
const device = Array.from(yTrue, (_, i) => ["web", "app", "tablet"][(i * i) % 7 === 0 ? 2 : i % 2]);
const report = bySlice({ accuracy }, yTrue, yPred, { device }, { intervals: {}, minRows: 10 });

describe("sliceChart", () => {
  it("draws every slice's value with its interval, in order, beside all rows", async () => {
    const { marks, xOf } = await draw(sliceChart(report));
    const drawn = marks("symbol")[0].map(({ x, datum }) => [datum["slice"], xOf(x)]);
    const sorted = [...report.slices].sort((a, b) => a.values["accuracy"] - b.values["accuracy"]);
    near(
      drawn,
      sorted.map(({ value, values }) => [value, values["accuracy"]]),
      { absolute: 1e-9 },
    );
    const [overall, intervals] = marks("rule");
    near(xOf(overall[0].x), report.overall.values["accuracy"], { absolute: 1e-9 });
    near(
      intervals.map(({ x, x2 }) => [xOf(x), xOf(x2 as number)].sort()),
      sorted.map(({ intervals: of }) => [of?.["accuracy"].lower, of?.["accuracy"].upper]),
      { absolute: 1e-9 },
    );
    const [top, bottom] = [marks("symbol")[0][0], marks("symbol")[0][2]];
    expect(top.y).toBeLessThan(bottom.y);
  });

  it("says between what the slices lie", () => {
    const small = bySlice(
      { accuracy },
      [1, 0, 1, 0],
      [1, 0, 0, 0],
      { device: ["web", "web", "app", "app"] },
      { minRows: 1 },
    );
    expect(titleOf(sliceChart(small))).toBe("accuracy lies between 0.500 (app) and 1.00 (web)");
    expect(subtitleOf(sliceChart(small))).toBe("Dashed: all 4 rows, 0.750.");
    expect(subtitleOf(sliceChart(report))).toContain("Bars: 95 % intervals.");
  });

  it("shows the metric asked for, leaves out what is undefined, and names the columns of several", async () => {
    const day = Array.from(yTrue, (label) => (label === 1 ? "late" : "mixed"));
    const several = bySlice(
      { accuracy, rocAuc },
      yTrue,
      yScore.map((score) => Math.round(score)),
      { device, day },
      {},
    );
    const spec = sliceChart(several, { metric: "rocAuc" });
    expect(titleOf(spec)).toMatch(/^rocAuc lies between 0\.\d+ \(device /);
    const slices = (await draw(spec)).marks("symbol")[0].map(({ datum }) => datum["slice"]);
    expect(slices).not.toContain("day late");
  });

  it("draws the extremes of many slices, and says that some have too few rows", async () => {
    const many = {
      id: Array.from(yTrue, (_, i) => i % 40),
      rare: Array.from(yTrue, (_, i) => (i === 0 ? "one" : null)),
    };
    const spec = sliceChart(bySlice({ accuracy }, yTrue, yPred, many, { minRows: 5 }));
    expect((await draw(spec)).marks("symbol")[0]).toHaveLength(24);
    expect(subtitleOf(spec)).toContain("The 12 least and the 12 greatest of 41. 1 slice has too few rows.");
  });

  it("says that there is nothing to show where there is not", async () => {
    const none = sliceChart(bySlice({ accuracy }, yTrue, yPred, { device }, { minRows: 10_000 }));
    expect(titleOf(none)).toBe("No slice has a value of accuracy");
    await draw(none);
  });

  it("is drawn in both themes and widths", () => everyDress((options) => sliceChart(report, options)));
});
