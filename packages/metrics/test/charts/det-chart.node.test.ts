import { normal } from "@productizeml/stats";
import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { detChart } from "../../src/charts/det-chart.ts";
import { detCurve } from "../../src/ranking/det-curve.ts";
import { draw, everyDress, someScores, titleOf } from "./draw.ts";

const { yTrue, yScore } = someScores(2000);
const det = detCurve(yTrue, yScore);

describe("detChart", () => {
  it("draws the rates as normal deviates, and labels them as rates", async () => {
    const small = detCurve([0, 0, 1, 0, 1, 1], [0.1, 0.4, 0.35, 0.6, 0.5, 0.8]);
    const { marks, xOf, yOf, words } = await draw(detChart(small));
    const inside = Array.from(small.fpr, (_, i) => i).filter((i) => small.fpr[i] > 0 && small.fnr[i] > 0);
    near(
      marks("line")[1].map(({ x, y }) => [normal.cdf(xOf(x)), normal.cdf(yOf(y))]),
      inside.map((i) => [small.fpr[i], small.fnr[i]]),
      { relative: 1e-5 },
    );
    expect(words).toMatch(/20% .*50%/);
  });

  it("marks where both errors are equally frequent", async () => {
    const { marks, xOf, yOf } = await draw(detChart(det));
    const [{ x, y }] = marks("symbol")[0];
    near(xOf(x), yOf(y), { absolute: 1e-6 });
    const rate = normal.cdf(xOf(x));
    expect(titleOf(detChart(det))).toBe(`Equal error rate ${(100 * rate).toFixed(0)} %`);
    const beside = Array.from(det.fpr).findIndex((each, i) => each <= det.fnr[i]);
    expect(rate).toBeLessThanOrEqual(det.fpr[beside - 1] + 1e-9);
    expect(rate).toBeGreaterThanOrEqual(det.fpr[beside] - 1e-9);
  });

  it("has nothing to mark where the classes are apart", async () => {
    const apart = detCurve([0, 1], [0.1, 0.9]);
    expect(titleOf(detChart(apart))).toBe("Equal error rate 0.0 %");
    expect((await draw(detChart(apart))).marks("symbol")).toEqual([]);
  });

  it("is drawn in both themes and widths", () => everyDress((options) => detChart(det, options)));
});
