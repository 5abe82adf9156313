import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MatthewsCorrcoefOptions,
  matthewsCorrcoef,
} from "../../src/classification/matthews-corrcoef.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/matthews-corrcoef.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: MatthewsCorrcoefOptions;
}

describe("matthewsCorrcoef", () => {
  golden(
    "matthewsCorrcoef",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => matthewsCorrcoef(yTrue, yPred, options)),
    { absolute: 1e-14 },
  );

  property("is symmetric and at most 1", labelPairs, ({ yTrue, yPred }) => {
    const value = matthewsCorrcoef(yTrue, yPred);
    near(matthewsCorrcoef(yPred, yTrue), value, { absolute: 1e-12 });
    expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
  });

  property("is Pearson's correlation for two classes", labelPairs, ({ yTrue, yPred }) => {
    const a = [0, 1, ...yTrue.map((y) => y % 2)];
    const b = [0, 1, ...yPred.map((y) => y % 2)];
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const product = (x: number[], y: number[]) => mean(x.map((v, i) => (v - mean(x)) * (y[i] - mean(y))));
    near(matthewsCorrcoef(a, b), product(a, b) / Math.sqrt(product(a, a) * product(b, b)), {
      absolute: 1e-9,
    });
  });

  it("says when there is nothing to correlate", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(matthewsCorrcoef([1, 1], [1, 0], { onUndefined })).toBe(0);
    expect(told).toEqual(["only one label in yTrue or in yPred"]);
  });

  rejects(
    "different lengths",
    () => matthewsCorrcoef([1, 0], [1]),
    "length-mismatch",
    /matthewsCorrcoef requires/,
  );
  rejects("no rows", () => matthewsCorrcoef([], []), "empty-input");
});
