import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { f1 } from "../../src/classification/f1.ts";
import { type FbetaOptions, fbeta } from "../../src/classification/fbeta.ts";
import { precision } from "../../src/classification/precision.ts";
import { recall } from "../../src/classification/recall.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/fbeta.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: FbetaOptions & { readonly average?: "micro" };
}

describe("fbeta", () => {
  golden("fbeta", cases, ({ yTrue, yPred, options }: Input) => orRefusal(() => fbeta(yTrue, yPred, options)));

  property("is F1 for beta 1", labelPairs, ({ yTrue, yPred }) =>
    near(fbeta(yTrue, yPred, { beta: 1, average: null }), f1(yTrue, yPred, { average: null })),
  );

  property("lies between precision and recall", labelPairs, ({ yTrue, yPred }) => {
    const p = precision(yTrue, yPred, { average: null });
    const r = recall(yTrue, yPred, { average: null });
    fbeta(yTrue, yPred, { beta: 2, average: null }).forEach((score, c) => {
      expect(score).toBeGreaterThanOrEqual(Math.min(p[c], r[c]) - 1e-12);
      expect(score).toBeLessThanOrEqual(Math.max(p[c], r[c]) + 1e-12);
    });
  });

  rejects("a negative beta", () => fbeta([0, 1], [0, 1], { beta: -1 }), "out-of-range", /got -1/);
  rejects("a beta that is NaN", () => fbeta([0, 1], [0, 1], { beta: Number.NaN }), "out-of-range");
  rejects("three classes without averaging", () => fbeta([0, 1, 2], [0, 1, 2], { beta: 2 }), "bad-option");
  rejects(
    "different lengths",
    () => fbeta([1, 0], [1], { beta: 2 }),
    "length-mismatch",
    /fbeta requires yPred/,
  );
});
