import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type AccuracyOptions, accuracy } from "../../src/classification/accuracy.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/accuracy.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: AccuracyOptions;
}

describe("accuracy", () => {
  golden("accuracy", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => accuracy(yTrue, yPred, options)),
  );

  property("does not depend on what the classes are called", labelPairs, ({ yTrue, yPred }) => {
    const names = ["zebra", "ant", "Bee", "\u{1f408}"];
    near(
      accuracy(
        yTrue.map((y) => names[y]),
        yPred.map((y) => names[y]),
      ),
      accuracy(yTrue, yPred),
    );
  });

  property("is symmetric", labelPairs, ({ yTrue, yPred }) =>
    near(accuracy(yPred, yTrue), accuracy(yTrue, yPred)),
  );

  rejects(
    "different lengths",
    () => accuracy([1, 0], [1]),
    "length-mismatch",
    /accuracy requires yPred of length 2, got 1/,
  );
  rejects("no rows", () => accuracy([], []), "empty-input");
  rejects(
    "strings against numbers",
    () => accuracy(["1"], [1]),
    "mixed-labels",
    /requires .* got strings and numbers/,
  );
});
