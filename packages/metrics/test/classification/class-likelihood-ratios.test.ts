import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type ClassLikelihoodRatiosOptions,
  classLikelihoodRatios,
} from "../../src/classification/class-likelihood-ratios.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/class-likelihood-ratios.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: ClassLikelihoodRatiosOptions;
}

describe("classLikelihoodRatios", () => {
  golden("classLikelihoodRatios", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => classLikelihoodRatios(yTrue, yPred, options)),
  );

  property("turns into its inverse when the prediction is turned round", labelPairs, ({ yTrue, yPred }) => {
    const a = [0, 0, 1, 1, ...yTrue.map((y) => y % 2)];
    const b = [0, 1, 0, 1, ...yPred.map((y) => y % 2)];
    const { positive, negative } = classLikelihoodRatios(a, b);
    const inverse = classLikelihoodRatios(
      a,
      b.map((y) => 1 - y),
    );
    near(inverse, { positive: negative, negative: positive });
  });

  it("says which ratio is undefined", () => {
    const told: string[] = [];
    const onUndefined = ({ metric, reason }: { readonly metric: string; readonly reason: string }) =>
      void told.push(`${metric}: ${reason}`);
    classLikelihoodRatios([0, 1, 1], [1, 1, 1], { onUndefined });
    classLikelihoodRatios([0, 1, 1], [0, 1, 1], { onUndefined });
    expect(told).toEqual([
      "negative likelihood ratio: no true negatives",
      "positive likelihood ratio: no false positives",
    ]);
  });

  rejects(
    "three classes",
    () => classLikelihoodRatios([0, 1, 2], [0, 1, 2]),
    "bad-option",
    /requires 2 classes, got 3/,
  );
  rejects(
    "rows of a third class",
    () => classLikelihoodRatios([0, 1, 2], [0, 1, 2], { labels: [0, 1] }),
    "bad-option",
    /rows of others/,
  );
  rejects("one class", () => classLikelihoodRatios([1, 1], [1, 1]), "bad-option");
  rejects(
    "a replacement that no useful test has",
    () => classLikelihoodRatios([0, 1], [0, 1], { replaceUndefinedBy: { positive: 0, negative: 0 } }),
    "out-of-range",
  );
});
