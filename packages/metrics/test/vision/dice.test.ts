import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { f1 } from "../../src/classification/f1.ts";
import { type DiceOptions, dice } from "../../src/vision/dice.ts";
import cases from "../golden/dice.json" with { type: "json" };
import { labelMaps } from "./support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: DiceOptions & { readonly average?: "macro" };
}

describe("dice", () => {
  golden("dice", cases, ({ yTrue, yPred, options }: Input) => dice(yTrue, yPred, options), {
    absolute: 1e-15,
  });

  property("is the F1 of pixels", labelMaps, ({ yTrue, yPred }) => {
    near(dice(yTrue.data, yPred.data), f1(yTrue.data, yPred.data, { average: "macro" }));
    near(
      dice(yTrue, yPred, { average: "micro", aggregation: "global" }),
      f1(yTrue.data, yPred.data, { average: "micro" }),
    );
  });

  it("leaves out a class that neither has", () => {
    near(dice([0, 1], [0, 1], { classes: 9 }), 1);
    expect(dice([0, 1], [0, 1], { classes: 3, average: null })).toEqual(Float64Array.of(1, 1, Number.NaN));
    expect(dice([0, 0], [0, 0], { includeBackground: false })).toBeNaN();
  });

  rejects("another average", () => dice([0], [0], { average: "binary" as "micro" }), "bad-option");

  property("is 1 for the truth", labelMaps, ({ yTrue }) => near(dice(yTrue, yTrue), 1));

  rejects(
    "images of another size",
    () => dice([0, 1], [0]),
    "length-mismatch",
    /1 images of 2 pixels, got 1 of 1/,
  );
  rejects("no pixels", () => dice([], []), "empty-input");
  rejects("a fraction", () => dice([0, 0.5], [0, 1]), "out-of-range", /got 0.5 at index 1/);
  rejects("a negative class", () => dice([0, 1], [0, -1]), "out-of-range", /yPred/);
  rejects(
    "a class beyond those given",
    () => dice([0, 2], [0, 1], { classes: 2 }),
    "out-of-range",
    /below 2, got 2/,
  );
});
