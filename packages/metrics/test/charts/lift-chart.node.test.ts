import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { liftChart } from "../../src/charts/lift-chart.ts";
import { cumulativeGains } from "../../src/thresholds/cumulative-gains.ts";
import { draw, everyDress, titleOf } from "./draw.ts";

const small = cumulativeGains([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);

describe("liftChart", () => {
  it("draws the lift beside chance, and marks the share that can be acted on", async () => {
    const { marks, xOf, yOf } = await draw(liftChart(small, { share: 0.25 }));
    const [chance, curve] = marks("line");
    near(
      curve.map(({ x, y }) => [xOf(x), yOf(y)]),
      Array.from(small.share, (share, i) => [share, small.lift[i]]),
      { absolute: 1e-5 },
    );
    for (const { y } of chance) near(yOf(y), 1, { absolute: 1e-9 });
    const [{ x, y }] = marks("symbol")[0];
    near([xOf(x), yOf(y)], [0.25, 2], { absolute: 1e-9 });
  });

  it("says how many times more the top rows hold", async () => {
    expect(titleOf(liftChart(small, { share: 0.25 }))).toBe(
      "The top 25 % of rows hold 2.0 times as many positives as chance",
    );
    const none = liftChart(cumulativeGains([0, 0], [1, 2]));
    expect(titleOf(none)).toBe("No lift: no row is positive");
    await draw(none);
  });

  it("is drawn in both themes and widths", () => everyDress((options) => liftChart(small, options)));
});
