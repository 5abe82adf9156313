import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { dice } from "../../src/vision/dice.ts";
import { type GeneralizedDiceOptions, generalizedDice } from "../../src/vision/generalized-dice.ts";
import cases from "../golden/generalized-dice.json" with { type: "json" };
import { labelMaps } from "./support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: GeneralizedDiceOptions;
}

describe("generalizedDice", () => {
  golden(
    "generalizedDice",
    cases,
    ({ yTrue, yPred, options }: Input) => generalizedDice(yTrue, yPred, options),
    {
      absolute: 1e-15,
    },
  );

  property("is pooled dice where all classes count the same", labelMaps, ({ yTrue, yPred }) => {
    near(generalizedDice(yTrue, yPred, { weightType: "linear" }), dice(yTrue, yPred, { average: "micro" }));
  });

  it("counts nothing for a class that an image does not truly have", () => {
    // Of the two true pixels one is found; the pixel of class 1 has no say.
    expect(generalizedDice([0, 0], [0, 1])).toBe(2 / 3);
  });

  rejects(
    "other weights",
    () => generalizedDice([0], [0], { weightType: "cubic" as "square" }),
    "bad-option",
  );

  property("is 1 for the truth", labelMaps, ({ yTrue }) => near(generalizedDice(yTrue, yTrue), 1));

  rejects(
    "images of another size",
    () => generalizedDice([0, 1], [0]),
    "length-mismatch",
    /1 images of 2 pixels, got 1 of 1/,
  );
  rejects("no pixels", () => generalizedDice([], []), "empty-input");
  rejects("a fraction", () => generalizedDice([0, 0.5], [0, 1]), "out-of-range", /got 0.5 at index 1/);
  rejects("a negative class", () => generalizedDice([0, 1], [0, -1]), "out-of-range", /yPred/);
  rejects(
    "a class beyond those given",
    () => generalizedDice([0, 2], [0, 1], { classes: 2 }),
    "out-of-range",
    /below 2, got 2/,
  );
});
