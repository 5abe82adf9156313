import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { rocChart } from "../../src/charts/roc-chart.ts";
import { interval } from "../../src/interval.ts";
import { rocAuc } from "../../src/ranking/roc-auc.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import { draw, everyDress, someScores, subtitleOf, titleOf } from "./draw.ts";

const yTrue = [0, 0, 1, 1];
const yScore = [0.1, 0.4, 0.35, 0.8];

describe("rocChart", () => {
  it("draws the curve's points, in their order, and chance", async () => {
    const roc = rocCurve(yTrue, yScore);
    const { marks, xOf, yOf } = await draw(rocChart(roc));
    const [chance, curve] = marks("line");
    near(
      chance.map(({ x, y }) => [xOf(x), yOf(y)]),
      [
        [0, 0],
        [1, 1],
      ],
      { absolute: 1e-9 },
    );
    near(
      curve.map(({ x, y }) => [xOf(x), yOf(y)]),
      Array.from(roc.fpr, (rate, i) => [rate, roc.tpr[i]]),
      { absolute: 1e-9 },
    );
  });

  it("draws a long curve with few points whose area is the same", async () => {
    const { yTrue, yScore } = someScores(20_000);
    const { marks, xOf, yOf } = await draw(rocChart(rocCurve(yTrue, yScore)));
    const curve = marks("line")[1];
    expect(curve.length).toBeLessThanOrEqual(1000);
    let area = 0;
    for (let i = 1; i < curve.length; i++) {
      area += ((xOf(curve[i].x) - xOf(curve[i - 1].x)) * (yOf(curve[i].y) + yOf(curve[i - 1].y))) / 2;
    }
    near(area, rocAuc(yTrue, yScore), { absolute: 5e-4 });
  });

  it("says the area first, with its interval", () => {
    expect(titleOf(rocChart(rocCurve(yTrue, yScore)))).toBe("ROC AUC 0.75");
    const scores = someScores(500);
    const found = interval(rocAuc, scores.yTrue, scores.yScore);
    const chart = rocChart(rocCurve(scores.yTrue, scores.yScore), { interval: found });
    expect(titleOf(chart)).toMatch(/^ROC AUC 0\.\d\d, 95 % interval 0\.\d\d to 0\.\d\d$/);
    expect(titleOf(chart)).toContain(found.value.toFixed(2));
    expect(subtitleOf(chart)).toContain(`in ${(100 * found.value).toFixed(0)} % of pairs`);
  });

  it("says that there is no curve where only one class occurs", async () => {
    const spec = rocChart(rocCurve([1, 1], [0.1, 0.2]));
    expect(titleOf(spec)).toBe("No ROC curve: only one class occurs");
    expect((await draw(spec)).marks("line")).toHaveLength(1);
  });

  it("is drawn in both themes and widths", () =>
    everyDress((options) => rocChart(rocCurve(yTrue, yScore), options)));
});
