import { near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { baseline } from "../src/baseline.ts";
import { beat } from "../src/beat.ts";
import { accuracy } from "../src/classification/accuracy.ts";
import { compare } from "../src/compare.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import { meanAbsoluteError } from "../src/regression/mean-absolute-error.ts";

describe("beat", () => {
  const yTrue = Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
  const right = yTrue.map((y, row) => (row % 10 === 0 ? 1 - y : y));
  const { predicted, score = new Float64Array(0) } = baseline("prior", yTrue, 60);

  it("is a comparison with the baseline second", () => {
    const { beaten, ...comparison } = beat(accuracy, yTrue, right, predicted, {
      better: "greater",
      level: 0.9,
    });
    expect(beaten).toBe(true);
    near(comparison, compare(accuracy, yTrue, right, predicted, { level: 0.9 }));
  });

  it("is not sure of a model that is as good as the baseline", () => {
    expect(beat(rocAuc, yTrue, score, score, { better: "greater" }).beaten).toBe(false);
    expect(beat(accuracy, yTrue, predicted, predicted, { better: "less" }).beaten).toBe(false);
  });

  it("knows which way is better, and asks for a margin", () => {
    const values = yTrue.map((y, row) => 10 * y + (row % 7));
    const { predicted: mean } = baseline("mean", values, 60);
    const model = values.map((value, row) => value + (row % 2 === 0 ? 0.5 : -0.5));
    const options = { better: "less", resamples: 200 } as const;
    expect(beat(meanAbsoluteError, values, model, mean, options).beaten).toBe(true);
    expect(beat(meanAbsoluteError, values, model, mean, { ...options, margin: 5 }).beaten).toBe(false);
    expect(beat(meanAbsoluteError, values, model, mean, { ...options, better: "greater" }).beaten).toBe(
      false,
    );
  });

  it("is not beaten where the metric is undefined", () => {
    expect(beat(rocAuc, [1, 1], [0.1, 0.2], [0.5, 0.5], { better: "greater" }).beaten).toBe(false);
  });

  rejects("no direction", () => beat(accuracy, [1], [1], [1], {} as { better: "less" }), "bad-option");
  rejects(
    "what compare refuses",
    () => beat(accuracy, [1], [1], [1, 2], { better: "less" }),
    "length-mismatch",
  );
});
