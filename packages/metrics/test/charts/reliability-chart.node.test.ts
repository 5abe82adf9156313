import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { calibrationCurve } from "../../src/calibration/calibration-curve.ts";
import { expectedCalibrationError } from "../../src/calibration/expected-calibration-error.ts";
import { reliability } from "../../src/calibration/reliability.ts";
import { reliabilityChart } from "../../src/charts/reliability-chart.ts";
import { draw, everyDress, someScores, subtitleOf, titleOf } from "./draw.ts";

const { yTrue, yScore } = someScores(1500);
const points = reliability(yTrue, yScore, { bins: 8 });

describe("reliabilityChart", () => {
  it("draws a point and a bar for each bin", async () => {
    const { marks, xOf, yOf } = await draw(reliabilityChart(points));
    near(
      marks("symbol")[0].map(({ x, y }) => [xOf(x), yOf(y)]),
      Array.from(points.probPred, (predicted, i) => [predicted, points.probTrue[i]]),
      { absolute: 1e-9 },
    );
    near(
      marks("rule")[0].map(({ y, y2 }) => [yOf(y2 as number), yOf(y)].sort()),
      Array.from(points.lower, (lower, i) => [lower, points.upper[i]]),
      { absolute: 1e-9 },
    );
  });

  it("says the error first, what was predicted and what happened", () => {
    const error = expectedCalibrationError(yTrue, yScore, { bins: 8 });
    expect(titleOf(reliabilityChart(points))).toBe(
      `Expected calibration error ${error.toFixed(error < 0.1 ? 3 : 2)}`,
    );
    const mean = (values: ArrayLike<number>) =>
      ((100 * Array.from(values).reduce((sum, each) => sum + each, 0)) / values.length).toFixed(1);
    expect(subtitleOf(reliabilityChart(points))).toContain(
      `Predicted ${mean(yScore)} %, observed ${mean(yTrue)} % of 1,500 rows. Bars: 95 % intervals.`,
    );
  });

  it("says what the bars are, and has none where there are none", async () => {
    const consistency = reliability(yTrue, yScore, {
      bins: 4,
      band: "consistency",
      resamples: 50,
      level: 0.9,
    });
    expect(subtitleOf(reliabilityChart(consistency))).toContain("Bars: where 90 % of right forecasts lie.");
    const bare = reliabilityChart(calibrationCurve(yTrue, yScore));
    expect(subtitleOf(bare)).not.toContain("Bars");
    expect((await draw(bare)).marks("rule")).toEqual([]);
  });

  it("is drawn in both themes and widths", () => everyDress((options) => reliabilityChart(points, options)));
});
