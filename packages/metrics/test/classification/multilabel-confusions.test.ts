import type { Matrix } from "@productizeml/stats";
import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MultilabelConfusionsOptions,
  multilabelConfusions,
} from "../../src/classification/multilabel-confusions.ts";
import cases from "../golden/multilabel-confusions.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: MultilabelConfusionsOptions;
}

describe("multilabelConfusions", () => {
  golden(
    "multilabelConfusions",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => multilabelConfusions(yTrue, yPred, options)),
    { absolute: 1e-14 },
  );

  it("counts every cell once, by label or by row", () => {
    const yTrue = { data: [1, 0, 1, 1, 0, 0], rows: 2, cols: 3 };
    const yPred = { data: [1, 1, 0, 1, 0, 1], rows: 2, cols: 3 };
    for (const by of ["label", "row"] as const) {
      const counts = multilabelConfusions(yTrue, yPred, { by });
      expect(counts.map(({ label }) => label)).toEqual(by === "label" ? [0, 1, 2] : [0, 1]);
      const sum = counts.flatMap(({ label: _, ...four }) => Object.values(four)).reduce((a, b) => a + b, 0);
      expect(sum).toBe(6);
    }
  });

  const labels = { data: [1, 0], rows: 1, cols: 2 };
  rejects("scores", () => multilabelConfusions(labels, { ...labels, data: [0.9, 0.1] }), "bad-column");
  rejects(
    "negative weights",
    () => multilabelConfusions(labels, labels, { sampleWeight: [-1] }),
    "bad-weights",
  );
});
