import { near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { predictedVsActualChart } from "../../src/charts/predicted-vs-actual-chart.ts";
import { draw, everyDress, titleOf } from "./draw.ts";

const yPred = Array.from({ length: 60 }, (_, i) => 10 + i / 3);
const yTrue = yPred.map((value, i) => value + ((i * 7) % 5) - 2);

describe("predictedVsActualChart", () => {
  it("draws each prediction against the truth, on axes of one range", async () => {
    const { marks, xOf, yOf } = await draw(predictedVsActualChart(yTrue, yPred));
    near(
      marks("symbol")[0].map(({ x, y }) => [xOf(x), yOf(y)]),
      yPred.map((value, i) => [value, yTrue[i]]),
      { absolute: 1e-9 },
    );
    for (const { x, y } of marks("line")[0]) near(xOf(x), yOf(y), { absolute: 1e-9 });
  });

  it("counts many rows in squares, none of them lost", async () => {
    const many = Array.from({ length: 5000 }, (_, i) => Math.sin(i) * 10);
    const { marks } = await draw(predictedVsActualChart(many, many));
    expect(marks("rect")[0].reduce((sum, { datum }) => sum + (datum["rows"] as number), 0)).toBe(5000);
  });

  it("says how much is explained and how far it misses, in units", () => {
    expect(titleOf(predictedVsActualChart([3, -0.5, 2, 7], [2.5, 0, 2, 8], { unit: "kg" }))).toBe(
      "R² 0.95, mean absolute error 0.500 kg",
    );
    expect(titleOf(predictedVsActualChart([3], [2]))).toBe("mean absolute error 1.00");
  });

  it("is drawn in both themes and widths", () =>
    everyDress((options) => predictedVsActualChart(yTrue, yPred, options)));

  rejects("no rows", () => predictedVsActualChart([], []), "empty-input");
});
