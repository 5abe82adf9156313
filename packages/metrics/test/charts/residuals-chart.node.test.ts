import { near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { residualsChart } from "../../src/charts/residuals-chart.ts";
import { draw, everyDress, subtitleOf, titleOf } from "./draw.ts";

const yPred = Array.from({ length: 60 }, (_, i) => 10 + i / 3);
const yTrue = yPred.map((value, i) => value + ((i * 7) % 5) - 1);

describe("residualsChart", () => {
  it("draws what each prediction lacks to the truth, and no error", async () => {
    const { marks, xOf, yOf } = await draw(residualsChart(yTrue, yPred));
    near(
      marks("symbol")[0].map(({ x, y }) => [xOf(x), yOf(y)]),
      yPred.map((value, i) => [value, yTrue[i] - value]),
      { absolute: 1e-9 },
    );
    for (const { y } of marks("line")[0]) near(yOf(y), 0, { absolute: 1e-9 });
  });

  it("counts many rows in squares, none of them lost", async () => {
    const many = Array.from({ length: 5000 }, (_, i) => Math.sin(i) * 10);
    const off = many.map((value, i) => value + Math.cos(7 * i));
    const { marks } = await draw(residualsChart(off, many));
    expect(marks("rect")[0].reduce((sum, { datum }) => sum + (datum["rows"] as number), 0)).toBe(5000);
    expect(marks("rect")[0].length).toBeLessThanOrEqual(36 * 36);
  });

  it("says where the predictions lean and how far they miss, in units", () => {
    const chart = residualsChart([3, 4, 5, 6], [2, 3, 4, 5.1], { unit: "minutes" });
    expect(titleOf(chart)).toBe("Predictions are 0.975 minutes too low on average; typical error 0.976");
    expect(titleOf(residualsChart([2, 3, 4], [3, 4, 5.1]))).toMatch(
      /^Predictions are 1\.03 too high on average/,
    );
    expect(titleOf(residualsChart([1, 2], [2, 1]))).toBe(
      "Predictions are right on average; typical error 1.00",
    );
    expect(subtitleOf(chart)).toContain("4 rows; the typical error is the root mean square.");
  });

  it("draws a single row, and a perfect model", async () => {
    await draw(residualsChart([1], [1]));
    await draw(residualsChart([1, 2, 3], [1, 2, 3]));
  });

  it("is drawn in both themes and widths", () =>
    everyDress((options) => residualsChart(yTrue, yPred, options)));

  rejects("different lengths", () => residualsChart([1, 2], [1]), "length-mismatch");
  rejects("NaN", () => residualsChart([1, 2], [1, Number.NaN]), "not-finite");
});
