import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { auc } from "../../src/ranking/auc.ts";
import { rocAuc } from "../../src/ranking/roc-auc.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import cases from "../golden/auc.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

describe("auc", () => {
  golden("auc", cases, ({ x, y }: Input) => orRefusal(() => auc(x, y)));

  property("is rocAuc on a ROC curve", scored, ({ yTrue, yScore }) => {
    const { fpr, tpr } = rocCurve(yTrue, yScore);
    near(auc(fpr, tpr), rocAuc(yTrue, yScore), { absolute: 1e-12 });
  });

  property("does not depend on the direction", scored, ({ yTrue, yScore }) => {
    const x = [...yScore].sort((a, b) => a - b).map((_, i) => i);
    near(auc([...x].reverse(), [...yTrue].reverse()), auc(x, yTrue), { absolute: 1e-12 });
  });

  it("leaves its inputs as they are", () => {
    const x = Float64Array.of(2, 1);
    auc(x, [1, 1]);
    expect(Array.from(x)).toEqual([2, 1]);
  });

  rejects("one point", () => auc([1], [1]), "too-few-values", /requires at least 2 points, got 1/);
  rejects("no points", () => auc([], []), "empty-input");
  rejects("different lengths", () => auc([1, 2], [1]), "length-mismatch", /auc requires y of length 2/);
  rejects(
    "an x that turns round",
    () => auc([0, 1, 0.5], [1, 1, 1]),
    "out-of-range",
    /got a rise at 1 and a fall at 2/,
  );
  rejects("NaN", () => auc([0, Number.NaN], [1, 1]), "not-finite");
});
