import { describe, expect, it } from "vitest";
import { classificationReportChart } from "../../src/charts/classification-report-chart.ts";
import { classificationReport } from "../../src/classification/classification-report.ts";
import { draw, everyDress, subtitleOf, titleOf } from "./draw.ts";

const report = classificationReport(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]);

describe("classificationReportChart", () => {
  it("draws the scores of every class and of the means, and writes them", async () => {
    const { marks } = await draw(classificationReportChart(report));
    const drawn = marks("text")[0].map(({ datum, text }) => [
      datum["class"],
      datum["score"],
      datum["value"],
      text,
    ]);
    expect(drawn).toHaveLength(12);
    expect(drawn).toContainEqual(["dog  (2)", "recall", 0.5, "0.50"]);
    expect(drawn).toContainEqual(["cat  (2)", "precision", report.classes[0].precision, "0.67"]);
    expect(drawn).toContainEqual(["macro mean  (4)", "f1", report.macro.f1, "0.73"]);
    expect(marks("rect")[0]).toHaveLength(12);
  });

  it("says the weakest class first, and what is undefined", async () => {
    expect(titleOf(classificationReportChart(report))).toBe("Weakest class: dog, F1 0.67; macro F1 0.73");
    expect(subtitleOf(classificationReportChart(report))).toContain("75.0 % of 4 rows are right.");
    const absent = classificationReport([0, 1], [0, 0], { zeroDivision: Number.NaN, labels: [0, 1, 2] });
    const spec = classificationReportChart(absent);
    expect(subtitleOf(spec)).toMatch(/\d scores are undefined\.$/);
  });

  it("is drawn in both themes and widths", () =>
    everyDress((options) => classificationReportChart(report, options)));
});
