import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { gainsChart } from "../../src/charts/gains-chart.ts";
import { cumulativeGains } from "../../src/thresholds/cumulative-gains.ts";
import { draw, everyDress, someScores, titleOf } from "./draw.ts";

const small = cumulativeGains([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);

describe("gainsChart", () => {
  it("draws the gains, and marks the share that can be acted on", async () => {
    const { marks, xOf, yOf } = await draw(gainsChart(small, { share: 0.125 }));
    near(
      marks("line")[1].map(({ x, y }) => [xOf(x), yOf(y)]),
      Array.from(small.share, (share, i) => [share, small.gain[i]]),
      { absolute: 1e-9 },
    );
    const [{ x, y }] = marks("symbol")[0];
    near([xOf(x), yOf(y)], [0.125, 0.25], { absolute: 1e-9 });
  });

  it("says what the top rows hold", () => {
    const { yTrue, yScore } = someScores(10_000);
    const gains = cumulativeGains(yTrue, yScore);
    const at = gains.share.findIndex((share) => share >= 0.2);
    expect(titleOf(gainsChart(gains))).toBe(
      `The top 20 % of rows hold ${(100 * gains.gain[at]).toFixed(0)} % of the positives`,
    );
    expect(titleOf(gainsChart(small, { share: 1 }))).toBe(
      "The top 100 % of rows hold 100 % of the positives",
    );
    expect(titleOf(gainsChart(cumulativeGains([0, 0], [1, 2])))).toBe("No gains: no row is positive");
  });

  it("is drawn in both themes and widths", () => everyDress((options) => gainsChart(small, options)));
});
