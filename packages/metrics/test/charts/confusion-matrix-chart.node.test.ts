import { near } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { confusionMatrixChart } from "../../src/charts/confusion-matrix-chart.ts";
import { confusionMatrix } from "../../src/classification/confusion-matrix.ts";
import { draw, everyDress, subtitleOf, titleOf } from "./draw.ts";

const yTrue = ["cat", "dog", "dog", "cat", "bird", "bird", "bird"];
const yPred = ["cat", "dog", "cat", "cat", "bird", "dog", "dog"];
const confusion = confusionMatrix(yTrue, yPred);

describe("confusionMatrixChart", () => {
  it("draws a cell for each pair of classes, its number in it, right and wrong in different colours", async () => {
    const { marks } = await draw(confusionMatrixChart(confusion));
    const [cells] = marks("rect");
    expect(cells).toHaveLength(9);
    for (const { datum, fill, opacity } of cells) {
      const at =
        3 * confusion.labels.indexOf(datum["truth"] as string) +
        confusion.labels.indexOf(datum["prediction"] as string);
      expect(datum["rows"]).toBe(confusion.matrix.data[at]);
      expect(fill).toBe(datum["truth"] === datum["prediction"] ? "#0b7a6f" : "#c0392b");
      near(opacity, 0.06 + 0.94 * (datum["share"] as number), { absolute: 1e-9 });
    }
    const shown = marks("text")[0].map(({ text, datum }) => [datum["truth"], datum["prediction"], text]);
    expect(shown).toContainEqual(["bird", "dog", "2"]);
    expect(shown).toContainEqual(["dog", "cat", "1"]);
  });

  it("puts classes in the matrix's order, true ones down, predicted ones across", async () => {
    const { marks } = await draw(
      confusionMatrixChart(confusionMatrix(yTrue, yPred, { labels: ["dog", "cat", "bird"] })),
    );
    const at = (truth: string, prediction: string) =>
      marks("rect")[0].find(({ datum }) => datum["truth"] === truth && datum["prediction"] === prediction);
    expect(at("dog", "cat")?.y).toBe(at("dog", "dog")?.y);
    expect(at("dog", "cat")?.x).toBeLessThan(at("dog", "bird")?.x as number);
    expect(at("dog", "cat")?.y).toBeLessThan(at("bird", "cat")?.y as number);
  });

  it("says how many are right and which confusion is the most frequent", () => {
    expect(titleOf(confusionMatrixChart(confusion))).toBe(
      "57 % are right; most often bird is taken for dog (2 of 3)",
    );
    expect(titleOf(confusionMatrixChart(confusionMatrix([1, 0], [1, 0])))).toBe("All 2 are right");
    const some = confusionMatrix(yTrue, yPred, { labels: ["cat", "dog"] });
    expect(subtitleOf(confusionMatrixChart(some))).toContain("3 rows with other labels are left out.");
    expect(titleOf(confusionMatrixChart(confusionMatrix(yTrue, yPred, { labels: ["cat", "fish"] })))).toBe(
      "All 2 are right",
    );
  });

  it("shows shares of the true class where asked", async () => {
    const { marks } = await draw(confusionMatrixChart(confusion, { show: "shares" }));
    expect(marks("text")[0].map(({ text }) => text)).toContain("67 %");
  });

  it("leaves out the numbers of many classes", async () => {
    const many = Array.from({ length: 20 }, (_, i) => `class ${i}`);
    const { marks } = await draw(confusionMatrixChart(confusionMatrix(many, many), { width: 320 }));
    expect(marks("rect")[0]).toHaveLength(400);
    expect(marks("text")).toEqual([]);
  });

  it("is drawn in both themes and widths", () =>
    everyDress((options) => confusionMatrixChart(confusion, options)));
});
