import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type HingeLossOptions, hingeLoss } from "../../src/classification/hinge-loss.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/hinge-loss.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly decision: readonly number[];
  readonly options: HingeLossOptions;
}

describe("hingeLoss", () => {
  golden("hingeLoss", cases, ({ yTrue, decision, options }: Input) =>
    orRefusal(() => hingeLoss(yTrue, decision, options)),
  );

  property("is 0 where every margin is at least 1", scored, ({ yTrue }) =>
    near(
      hingeLoss(
        yTrue,
        yTrue.map((y, i) => (2 * y - 1) * (1 + i)),
      ),
      0,
    ),
  );

  property("is one loss for two columns and for their difference", scored, ({ yTrue, yScore }) => {
    const near1 = yScore.map((score) => Math.max(-9, Math.min(9, score)));
    const yTwo = { data: near1.flatMap((score) => [0, score]), rows: yTrue.length, cols: 2 };
    near(hingeLoss(yTrue, yTwo), hingeLoss(yTrue, near1));
  });

  it("takes the greater of the given labels as the positive class", () => {
    expect(hingeLoss([1, 1], [2, 2], { labels: [-1, 1] })).toBe(0);
  });

  rejects(
    "different lengths",
    () => hingeLoss([1, 0], [1]),
    "length-mismatch",
    /hingeLoss requires decision/,
  );
  rejects("one column for three classes", () => hingeLoss([0, 1, 2], [1, 2, 3]), "bad-option");
  rejects("NaN", () => hingeLoss([0, 1], [0, Number.NaN]), "not-finite");
  rejects("labels that lack a class", () => hingeLoss([0, 1], [0, 1], { labels: [0, 2] }), "unknown-label");
});
