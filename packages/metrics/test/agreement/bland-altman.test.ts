import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type BlandAltmanOptions, blandAltman } from "../../src/agreement/bland-altman.ts";
import cases from "../golden/bland-altman.json" with { type: "json" };
import { targets } from "../support.ts";

interface Input {
  readonly yTrue: number[];
  readonly yPred: number[];
  readonly options: BlandAltmanOptions;
}

describe("blandAltman", () => {
  golden("blandAltman", cases, ({ yTrue, yPred, options }: Input) => blandAltman(yTrue, yPred, options), {
    relative: 1e-9,
    absolute: 1e-12,
  });

  property("turns its sign with the measurements", targets, ({ yTrue, yPred }) => {
    const { bias, lowerLimit } = blandAltman(yTrue, yPred);
    near(
      [-blandAltman(yPred, yTrue).bias.lower, -blandAltman(yPred, yTrue).upperLimit.value],
      [bias.upper, lowerLimit.value],
      { relative: 1e-9, absolute: 1e-9 },
    );
  });

  rejects("one row", () => blandAltman([1], [1]), "too-few-values");
  rejects("no rows", () => blandAltman([], []), "empty-input");
  rejects("different lengths", () => blandAltman([1, 2], [1]), "length-mismatch");
  rejects("a missing value", () => blandAltman([1, Number.NaN], [1, 2]), "not-finite");
  rejects("negative limits", () => blandAltman([1, 2], [1, 2], { agreement: -1 }), "out-of-range");
  rejects("a level of 1", () => blandAltman([1, 2], [1, 2], { level: 1 }), "out-of-range");
});
