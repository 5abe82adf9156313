import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { jaccard } from "../../src/classification/jaccard.ts";
import { type MeanIouOptions, meanIou } from "../../src/vision/mean-iou.ts";
import cases from "../golden/mean-iou.json" with { type: "json" };
import { labelMaps } from "./support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: MeanIouOptions & { readonly average?: "macro" };
}

describe("meanIou", () => {
  golden("meanIou", cases, ({ yTrue, yPred, options }: Input) => meanIou(yTrue, yPred, options), {
    absolute: 1e-15,
  });

  property("is the Jaccard index of pixels", labelMaps, ({ yTrue, yPred }) => {
    near(
      meanIou(yTrue, yPred, { aggregation: "global" }),
      jaccard(yTrue.data, yPred.data, { average: "macro" }),
    );
  });

  it("says of a class that no image has that it is undefined", () => {
    expect(meanIou([0, 1], [0, 1], { classes: 3, average: null })).toEqual(Float64Array.of(1, 1, Number.NaN));
  });

  rejects("another aggregation", () => meanIou([0], [0], { aggregation: "all" as "global" }), "bad-option");

  property("is 1 for the truth", labelMaps, ({ yTrue }) => near(meanIou(yTrue, yTrue), 1));

  rejects(
    "images of another size",
    () => meanIou([0, 1], [0]),
    "length-mismatch",
    /1 images of 2 pixels, got 1 of 1/,
  );
  rejects("no pixels", () => meanIou([], []), "empty-input");
  rejects("a fraction", () => meanIou([0, 0.5], [0, 1]), "out-of-range", /got 0.5 at index 1/);
  rejects("a negative class", () => meanIou([0, 1], [0, -1]), "out-of-range", /yPred/);
  rejects(
    "a class beyond those given",
    () => meanIou([0, 2], [0, 1], { classes: 2 }),
    "out-of-range",
    /below 2, got 2/,
  );
});
