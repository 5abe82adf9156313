import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { f1 } from "../../src/classification/f1.ts";
import { type JaccardOptions, jaccard } from "../../src/classification/jaccard.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/jaccard.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: JaccardOptions & { readonly average?: "micro" };
}

describe("jaccard", () => {
  golden("jaccard", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => jaccard(yTrue, yPred, options)),
  );

  property("is F1 / (2 - F1)", labelPairs, ({ yTrue, yPred }) => {
    const f = f1(yTrue, yPred, { average: null });
    near(
      jaccard(yTrue, yPred, { average: null }),
      f.map((each) => each / (2 - each)),
    );
  });

  property("is symmetric", labelPairs, ({ yTrue, yPred }) =>
    near(jaccard(yPred, yTrue, { average: "macro" }), jaccard(yTrue, yPred, { average: "macro" })),
  );

  it("leaves out of the mean what is NaN", () => {
    const options = { average: "macro", labels: ["a", "x"], zeroDivision: Number.NaN } as const;
    expect(jaccard(["a", "b"], ["a", "b"], options)).toBe(1);
  });

  rejects("three classes without averaging", () => jaccard([0, 1, 2], [0, 1, 2]), "bad-option");
  rejects("a positive label that is no class", () => jaccard(["a", "b"], ["b", "b"]), "unknown-label");
  rejects("different lengths", () => jaccard([1, 0], [1]), "length-mismatch", /jaccard requires yPred/);
});
