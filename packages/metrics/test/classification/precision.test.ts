import { type Golden, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type PrecisionOptions, precision } from "../../src/classification/precision.ts";
import { recall } from "../../src/classification/recall.ts";
import type { Labels } from "../../src/labels.ts";
import type { Undefined } from "../../src/undefined.ts";
import all from "../golden/precision-recall-f1.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: PrecisionOptions & { readonly average?: "micro" };
}

const cases = {
  ...all,
  cases: (all as Golden).cases.map((each) => ({
    ...each,
    expected: (each.expected as { readonly precision: unknown } | undefined)?.precision,
  })),
};

describe("precision", () => {
  golden("precision", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => precision(yTrue, yPred, options)),
  );

  property("micro is the share of right rows", labelPairs, ({ yTrue, yPred }) => {
    const right = yTrue.filter((label, i) => label === yPred[i]).length;
    near(precision(yTrue, yPred, { average: "micro" }), right / yTrue.length);
  });

  property("is recall with the columns swapped", labelPairs, ({ yTrue, yPred }) => {
    near(precision(yTrue, yPred, { average: null }), recall(yPred, yTrue, { average: null }));
  });

  it("says which class is undefined and what stands for it", () => {
    const told: Undefined[] = [];
    const options = {
      average: null,
      labels: ["a", "x"],
      onUndefined: (what: Undefined) => void told.push(what),
    } as const;
    precision(["a", "b"], ["a", "b"], options);
    expect(told).toMatchObject([{ metric: "precision", label: "x", value: 0 }]);
  });

  rejects(
    "three classes without averaging",
    () => precision([0, 1, 2], [0, 1, 2]),
    "bad-option",
    /requires average .* got binary/,
  );
  rejects("a positive label that is no class", () => precision(["a", "b"], ["b", "b"]), "unknown-label");
  rejects(
    "an unknown average",
    () => precision([0, 1], [0, 1], { average: "samples" as "micro" }),
    "bad-option",
  );
  rejects(
    "a value that cannot stand for 0 / 0",
    () => precision([0, 1], [0, 1], { zeroDivision: 0.5 }),
    "bad-option",
  );
  rejects("different lengths", () => precision([1, 0], [1]), "length-mismatch");
});
