import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { precisionRecallChart } from "../../src/charts/precision-recall-chart.ts";
import { averagePrecision } from "../../src/ranking/average-precision.ts";
import { precisionRecallCurve } from "../../src/ranking/precision-recall-curve.ts";
import { draw, everyDress, someScores, subtitleOf, titleOf } from "./draw.ts";

const { yTrue, yScore } = someScores(3000);
const points = precisionRecallCurve(yTrue, yScore);

describe("precisionRecallChart", () => {
  it("draws steps whose area is the average precision, and chance at the share of positives", async () => {
    const { marks, xOf, yOf } = await draw(precisionRecallChart(points));
    const [chance, curve] = marks("line");
    expect(curve.length).toBeLessThanOrEqual(1000);
    let area = 0;
    for (let i = 1; i < curve.length; i++) {
      area += ((xOf(curve[i - 1].x) - xOf(curve[i].x)) * (yOf(curve[i].y) + yOf(curve[i - 1].y))) / 2;
    }
    near(area, averagePrecision(yTrue, yScore), { absolute: 1e-3 });
    const positives = yTrue.reduce((sum, label) => sum + label, 0) / yTrue.length;
    for (const { y } of chance) near(yOf(y), positives, { absolute: 1e-6 });
  });

  it("says the average precision first, and what chance would have", () => {
    const spec = precisionRecallChart(precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]));
    expect(titleOf(spec)).toBe("Average precision 0.83");
    expect(subtitleOf(spec)).toContain("Dashed: chance, 50 %.");
    const interval = { value: 0.912, lower: 0.9081, upper: 0.9162, level: 0.9, method: "bootstrap" } as const;
    expect(titleOf(precisionRecallChart(points, { interval }))).toBe(
      "Average precision 0.912, 90 % interval 0.908 to 0.916",
    );
  });

  it("is drawn in both themes and widths", () =>
    everyDress((options) => precisionRecallChart(points, options)));
});
