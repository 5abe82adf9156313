import { type Golden, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type F1Options, f1 } from "../../src/classification/f1.ts";
import { precision } from "../../src/classification/precision.ts";
import { recall } from "../../src/classification/recall.ts";
import type { Labels } from "../../src/labels.ts";
import type { Undefined } from "../../src/undefined.ts";
import all from "../golden/precision-recall-f1.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: F1Options & { readonly average?: "micro" };
}

const cases = {
  ...all,
  cases: (all as Golden).cases.map((each) => ({
    ...each,
    expected: (each.expected as { readonly f1: unknown } | undefined)?.f1,
  })),
};

describe("f1", () => {
  golden("f1", cases, ({ yTrue, yPred, options }: Input) => orRefusal(() => f1(yTrue, yPred, options)));

  property("micro is the share of right rows", labelPairs, ({ yTrue, yPred }) => {
    const right = yTrue.filter((label, i) => label === yPred[i]).length;
    near(f1(yTrue, yPred, { average: "micro" }), right / yTrue.length);
  });

  property("is the harmonic mean of precision and recall", labelPairs, ({ yTrue, yPred }) => {
    const p = precision(yTrue, yPred, { average: null });
    const r = recall(yTrue, yPred, { average: null });
    const expected = p.map((each, c) => (each + r[c] === 0 ? 0 : (2 * each * r[c]) / (each + r[c])));
    near(f1(yTrue, yPred, { average: null }), expected);
  });

  it("says which class is undefined and what stands for it", () => {
    const told: Undefined[] = [];
    const options = {
      average: null,
      labels: ["a", "x"],
      onUndefined: (what: Undefined) => void told.push(what),
    } as const;
    f1(["a", "b"], ["a", "b"], options);
    expect(told).toMatchObject([{ metric: "f1", label: "x", value: 0 }]);
  });

  rejects(
    "three classes without averaging",
    () => f1([0, 1, 2], [0, 1, 2]),
    "bad-option",
    /requires average .* got binary/,
  );
  rejects("a positive label that is no class", () => f1(["a", "b"], ["b", "b"]), "unknown-label");
  rejects("an unknown average", () => f1([0, 1], [0, 1], { average: "samples" as "micro" }), "bad-option");
  rejects(
    "a value that cannot stand for 0 / 0",
    () => f1([0, 1], [0, 1], { zeroDivision: 0.5 }),
    "bad-option",
  );
  rejects("different lengths", () => f1([1, 0], [1]), "length-mismatch");
});
