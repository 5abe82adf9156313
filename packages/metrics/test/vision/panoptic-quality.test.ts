import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { PanopticImage } from "../../src/vision/panoptic-options.ts";
import { type PanopticQualityOptions, panopticQuality } from "../../src/vision/panoptic-quality.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/panoptic-quality.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { panopticImages } from "./support.ts";

interface Input {
  readonly yTrue: readonly PanopticImage[];
  readonly yPred: readonly PanopticImage[];
  readonly options: PanopticQualityOptions;
}

describe("panopticQuality", () => {
  golden("panopticQuality", answersOf(cases, "panoptic"), ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => panopticQuality(yTrue, yPred, options)),
  );

  property("is 1 for the truth, whatever its instances are called", panopticImages, (yTrue) => {
    const renamed = yTrue.map(({ categories, instances }) => ({
      categories,
      instances: instances.map((instance) => 7 - instance),
    }));
    const found = panopticQuality(yTrue, renamed, { things: [0, 1], stuffs: [2] });
    near([found.panopticQuality, found.segmentationQuality, found.recognitionQuality], [1, 1, 1]);
  });

  it("is undefined where no category occurs", () => {
    const void_ = [{ categories: [9, 9], instances: [0, 0] }];
    const found = panopticQuality(void_, void_, { things: [1], stuffs: [], allowUnknownCategory: true });
    expect(found.panopticQuality).toBeNaN();
    expect(found.perCategory.map(({ category }) => category)).toEqual([1]);
  });

  const image = { categories: [1, 1], instances: [0, 1] };
  const options = { things: [1], stuffs: [2] };
  rejects(
    "images without predictions",
    () => panopticQuality([image], [], options),
    "length-mismatch",
    /yPred of length 1/,
  );
  rejects(
    "an image of another size",
    () => panopticQuality([image], [{ categories: [1], instances: [0] }], options),
    "length-mismatch",
    /yPred\[0\].categories of length 2, got 1/,
  );
  rejects(
    "instances for other pixels",
    () => panopticQuality([{ categories: [1], instances: [] }], [image], options),
    "length-mismatch",
    /instances of length 1, got 0/,
  );
  rejects(
    "an unknown predicted category",
    () => panopticQuality([image], [{ ...image, categories: [1, 7] }], options),
    "unknown-label",
    /got 7 at pixel 1/,
  );
  rejects(
    "a category twice",
    () => panopticQuality([image], [image], { things: [1], stuffs: [1] }),
    "bad-option",
  );
});
