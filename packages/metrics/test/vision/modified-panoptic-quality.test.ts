import { golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type ModifiedPanopticQualityOptions,
  modifiedPanopticQuality,
} from "../../src/vision/modified-panoptic-quality.ts";
import type { PanopticImage } from "../../src/vision/panoptic-options.ts";
import { panopticQuality } from "../../src/vision/panoptic-quality.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/panoptic-quality.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { panopticImages } from "./support.ts";

interface Input {
  readonly yTrue: readonly PanopticImage[];
  readonly yPred: readonly PanopticImage[];
  readonly options: ModifiedPanopticQualityOptions;
}

describe("modifiedPanopticQuality", () => {
  golden("modifiedPanopticQuality", answersOf(cases, "modified"), ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => modifiedPanopticQuality(yTrue, yPred, options).panopticQuality),
  );

  property("is panopticQuality where nothing is stuff", panopticImages, (yTrue) => {
    const yPred = yTrue.map(({ categories, instances }) => ({
      categories,
      instances: instances.map(() => 1),
    }));
    const options = { things: [0, 1, 2], stuffs: [] };
    expect(modifiedPanopticQuality(yTrue, yPred, options)).toEqual(panopticQuality(yTrue, yPred, options));
  });

  it("is undefined where no category occurs", () => {
    const void_ = [{ categories: [9, 9], instances: [0, 0] }];
    const found = modifiedPanopticQuality(void_, void_, {
      things: [1],
      stuffs: [],
      allowUnknownCategory: true,
    });
    expect(found.panopticQuality).toBeNaN();
    expect(found.perCategory.map(({ category }) => category)).toEqual([1]);
  });

  const image = { categories: [1, 1], instances: [0, 1] };
  const options = { things: [1], stuffs: [2] };
  rejects(
    "images without predictions",
    () => modifiedPanopticQuality([image], [], options),
    "length-mismatch",
    /yPred of length 1/,
  );
  rejects(
    "an image of another size",
    () => modifiedPanopticQuality([image], [{ categories: [1], instances: [0] }], options),
    "length-mismatch",
    /yPred\[0\].categories of length 2, got 1/,
  );
  rejects(
    "instances for other pixels",
    () => modifiedPanopticQuality([{ categories: [1], instances: [] }], [image], options),
    "length-mismatch",
    /instances of length 1, got 0/,
  );
  rejects(
    "an unknown predicted category",
    () => modifiedPanopticQuality([image], [{ ...image, categories: [1, 7] }], options),
    "unknown-label",
    /got 7 at pixel 1/,
  );
  rejects(
    "a category twice",
    () => modifiedPanopticQuality([image], [image], { things: [1], stuffs: [1] }),
    "bad-option",
  );
});
