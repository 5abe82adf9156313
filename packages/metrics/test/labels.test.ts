import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accuracy } from "../src/classification/accuracy.ts";
import { confusionMatrix } from "../src/classification/confusion-matrix.ts";
import { encodeLabels, type Labels } from "../src/labels.ts";
import cases from "./golden/encode-labels.json" with { type: "json" };

describe("encodeLabels", () => {
  golden("encodeLabels", cases, ({ labels }: { labels: Labels }) => encodeLabels(labels));

  property(
    "gives every row its label back",
    fc.oneof(
      fc.array(fc.string()),
      fc.array(fc.maxSafeInteger()),
      fc.array(fc.boolean()),
      fc.array(fc.integer({ min: -5, max: 5 })),
    ),
    (labels: (string | number | boolean)[]) => {
      const { codes, categories } = encodeLabels(labels);
      expect(Array.from(codes, (code) => categories[code])).toEqual(
        labels.map((label) => (Object.is(label, -0) ? 0 : label)),
      );
      expect(new Set(categories).size).toBe(categories.length);
    },
  );

  it("reads every form of the same labels alike", () => {
    const labels = [3, 1, 2, 1];
    const expected = encodeLabels(labels);
    const forms: Labels[] = [
      Int32Array.from(labels),
      Uint8Array.from(labels),
      Int16Array.from(labels),
      Uint32Array.from(labels),
      Float64Array.from(labels),
      BigInt64Array.from(labels.map(BigInt)),
      labels.map(BigInt) as unknown as Labels,
      { codes: [0, 1, 2, 1], categories: [3, 1, 2, 99] },
      { length: 4, nullCount: 0, toArray: () => Int32Array.from(labels), get: (i: number) => labels[i] },
      { length: 4, toArray: () => labels, get: (i: number) => labels[i] },
      expected,
    ];
    for (const form of forms) near(encodeLabels(form), expected);
  });

  it("is read by the metrics as the labels are", () => {
    const yTrue = ["b", "a", "c", "a"];
    const yPred = ["b", "c", "c", "d"];
    expect(accuracy(encodeLabels(yTrue), encodeLabels(yPred))).toBe(accuracy(yTrue, yPred));
    near(confusionMatrix(encodeLabels(yTrue), yPred), confusionMatrix(yTrue, yPred));
  });

  rejects("a mixture of types", () => encodeLabels(["a", 1]), "mixed-labels");
  rejects("numbers and booleans in one target", () => encodeLabels([1, true]), "mixed-labels");
  rejects("a missing label", () => encodeLabels(["a", null]), "not-finite", /requires .* got null at row 1/);
  rejects("a missing first label", () => encodeLabels([null, "a"]), "not-finite");
  rejects("NaN", () => encodeLabels([1, Number.NaN]), "not-finite");
  rejects(
    "a fraction",
    () => encodeLabels(Float64Array.of(1, 2.5)),
    "not-finite",
    /whole numbers.*got 2.5 at row 1/,
  );
  rejects("an infinite label", () => encodeLabels([1, Number.POSITIVE_INFINITY]), "not-finite");
  rejects(
    "a code without a category",
    () => encodeLabels({ codes: [0, 2], categories: ["a", "b"] }),
    "out-of-range",
  );
  rejects(
    "a category that is missing",
    () => encodeLabels({ codes: [0, 1], categories: ["a", null] }),
    "out-of-range",
  );
});
