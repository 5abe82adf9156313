import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import {
  type BalancedAccuracyOptions,
  balancedAccuracy,
} from "../../src/classification/balanced-accuracy.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/balanced-accuracy.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: BalancedAccuracyOptions;
}

describe("balancedAccuracy", () => {
  golden(
    "balancedAccuracy",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => balancedAccuracy(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is the accuracy when every class weighs the same", labelPairs, ({ yTrue, yPred }) => {
    const rows = (label: number) => yTrue.filter((each) => each === label).length;
    const sampleWeight = yTrue.map((label) => 1 / rows(label));
    near(balancedAccuracy(yTrue, yPred), accuracy(yTrue, yPred, { sampleWeight }), { absolute: 1e-12 });
  });

  property("is 0 for a constant prediction, adjusted", labelPairs, ({ yTrue }) => {
    const both = [...yTrue, 0, 1];
    near(balancedAccuracy(both, new Array<number>(both.length).fill(1), { adjusted: true }), 0, {
      absolute: 1e-12,
    });
  });

  it("says that one class cannot be adjusted", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(balancedAccuracy([1, 1], [1, 1], { adjusted: true, onUndefined })).toBeNaN();
    expect(told).toEqual(["only one class in yTrue"]);
  });

  rejects(
    "different lengths",
    () => balancedAccuracy([1, 0], [1]),
    "length-mismatch",
    /balancedAccuracy requires/,
  );
  rejects("no rows", () => balancedAccuracy([], []), "empty-input");
});
