import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { thresholdChart } from "../../src/charts/threshold-chart.ts";
import { f1 } from "../../src/classification/f1.ts";
import { precisionRecallCurve } from "../../src/ranking/precision-recall-curve.ts";
import { draw, everyDress, someScores, subtitleOf, titleOf } from "./draw.ts";

const yTrue = [0, 0, 1, 1];
const yScore = [0.1, 0.4, 0.35, 0.8];
const points = precisionRecallCurve(yTrue, yScore);

describe("thresholdChart", () => {
  it("draws precision, recall and F1 at every threshold", async () => {
    const { marks, xOf, yOf } = await draw(thresholdChart(points));
    const lines = Object.fromEntries(
      marks("line").map((line) => [line[0].datum["measure"], line.map(({ x, y }) => [xOf(x), yOf(y)])]),
    );
    near(
      lines["precision"],
      Array.from(points.thresholds, (threshold, i) => [threshold, points.precision[i]]),
      { absolute: 1e-5 },
    );
    near(
      lines["F1"],
      Array.from(points.thresholds, (threshold) => [
        threshold,
        f1(
          yTrue,
          yScore.map((score) => (score >= threshold ? 1 : 0)),
        ),
      ]),
      { absolute: 1e-5 },
    );
    expect(lines["recall"].length).toBeGreaterThan(1);
  });

  it("says where F1 is greatest, or what a chosen threshold brings", async () => {
    expect(titleOf(thresholdChart(points))).toBe("F1 is greatest, 0.80, at a threshold of 0.350");
    const chosen = thresholdChart(points, { threshold: 0.375 });
    expect(titleOf(chosen)).toBe("From 0.375 on: precision 50 %, recall 50 %, F1 0.50");
    expect(subtitleOf(chosen)).toBe("F1 would be greatest, 0.80, at 0.350.");
    const { marks, xOf } = await draw(chosen);
    near(xOf(marks("rule")[0][0].x), 0.375, { absolute: 1e-9 });
    expect(titleOf(thresholdChart(points, { threshold: 2 }))).toBe(
      "From 2.00 on: precision 100 %, recall 0 %, F1 0.00",
    );
  });

  it("draws a long curve with few points", async () => {
    const { yTrue, yScore } = someScores(20_000);
    const { marks } = await draw(thresholdChart(precisionRecallCurve(yTrue, yScore)));
    for (const line of marks("line")) expect(line.length).toBeLessThanOrEqual(1000);
  });

  it("is drawn in both themes and widths", () => everyDress((options) => thresholdChart(points, options)));
});
