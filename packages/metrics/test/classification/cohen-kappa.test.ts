import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type CohenKappaOptions, cohenKappa } from "../../src/classification/cohen-kappa.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/cohen-kappa.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: CohenKappaOptions;
}

describe("cohenKappa", () => {
  golden(
    "cohenKappa",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => cohenKappa(yTrue, yPred, options)),
    { absolute: 1e-14 },
  );

  property("is symmetric", labelPairs, ({ yTrue, yPred }) => {
    for (const weights of ["linear", "quadratic"] as const) {
      near(cohenKappa(yPred, yTrue, { weights }), cohenKappa(yTrue, yPred, { weights }), { absolute: 1e-12 });
    }
  });

  property("weighs all disagreements alike where there are two classes", labelPairs, ({ yTrue, yPred }) => {
    const a = [0, 1, ...yTrue.map((y) => y % 2)];
    const b = [0, 1, ...yPred.map((y) => y % 2)];
    near(cohenKappa(a, b, { weights: "quadratic" }), cohenKappa(a, b), { absolute: 1e-12 });
  });

  it("is 0.4 on the table of 20, 5, 10 and 15 that textbooks work through", () => {
    const a = [
      ...new Array<number>(20).fill(1),
      ...new Array<number>(5).fill(1),
      ...new Array<number>(10).fill(0),
      ...new Array<number>(15).fill(0),
    ];
    const b = [
      ...new Array<number>(20).fill(1),
      ...new Array<number>(5).fill(0),
      ...new Array<number>(10).fill(1),
      ...new Array<number>(15).fill(0),
    ];
    expect(cohenKappa(a, b)).toBeCloseTo(0.4, 12);
  });

  it("says when there is no disagreement to expect", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(cohenKappa([1, 1], [1, 1], { onUndefined })).toBeNaN();
    expect(cohenKappa([1, 1], [1, 1], { onUndefined, replaceUndefinedBy: 0 })).toBe(0);
    expect(told).toEqual(["only one label in common", "only one label in common"]);
  });

  rejects("different lengths", () => cohenKappa([1, 0], [1]), "length-mismatch", /cohenKappa requires yPred/);
  rejects(
    "labels that are all absent",
    () => cohenKappa([1, 0], [1, 0], { labels: [7] }),
    "bad-option",
    /cohenKappa/,
  );
  rejects(
    "an unknown weighting",
    () => cohenKappa([1], [1], { weights: "cubic" as "linear" }),
    "bad-option",
    /cubic/,
  );
});
