import { type Golden, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import { type RecallOptions, recall } from "../../src/classification/recall.ts";
import type { Labels } from "../../src/labels.ts";
import type { Undefined } from "../../src/undefined.ts";
import all from "../golden/precision-recall-f1.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: RecallOptions & { readonly average?: "micro" };
}

const cases = {
  ...all,
  cases: (all as Golden).cases.map((each) => ({
    ...each,
    expected: (each.expected as { readonly recall: unknown } | undefined)?.recall,
  })),
};

describe("recall", () => {
  golden("recall", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => recall(yTrue, yPred, options)),
  );

  property("micro is the share of right rows", labelPairs, ({ yTrue, yPred }) => {
    const right = yTrue.filter((label, i) => label === yPred[i]).length;
    near(recall(yTrue, yPred, { average: "micro" }), right / yTrue.length);
  });

  property("weighted by support is accuracy", labelPairs, ({ yTrue, yPred }) => {
    near(recall(yTrue, yPred, { average: "weighted" }), accuracy(yTrue, yPred), { absolute: 1e-12 });
  });

  it("says which class is undefined and what stands for it", () => {
    const told: Undefined[] = [];
    const options = {
      average: null,
      labels: ["a", "x"],
      onUndefined: (what: Undefined) => void told.push(what),
    } as const;
    recall(["a", "b"], ["a", "b"], options);
    expect(told).toMatchObject([{ metric: "recall", label: "x", value: 0 }]);
  });

  rejects(
    "three classes without averaging",
    () => recall([0, 1, 2], [0, 1, 2]),
    "bad-option",
    /requires average .* got binary/,
  );
  rejects("a positive label that is no class", () => recall(["a", "b"], ["b", "b"]), "unknown-label");
  rejects(
    "an unknown average",
    () => recall([0, 1], [0, 1], { average: "samples" as "micro" }),
    "bad-option",
  );
  rejects(
    "a value that cannot stand for 0 / 0",
    () => recall([0, 1], [0, 1], { zeroDivision: 0.5 }),
    "bad-option",
  );
  rejects("different lengths", () => recall([1, 0], [1]), "length-mismatch");
});
