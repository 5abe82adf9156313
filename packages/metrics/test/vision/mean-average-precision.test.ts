import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DetectedObjects, TrueObjects } from "../../src/vision/detections.ts";
import { encodeMask } from "../../src/vision/encode-mask.ts";
import {
  type MeanAveragePrecisionOptions,
  meanAveragePrecision,
} from "../../src/vision/mean-average-precision.ts";
import boxCases from "../golden/mean-average-precision.json" with { type: "json" };
import maskCases from "../golden/mean-average-precision-of-masks.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: readonly TrueObjects[];
  readonly yPred: readonly DetectedObjects[];
  readonly options: MeanAveragePrecisionOptions;
}

const evaluate = ({ yTrue, yPred, options }: Input) =>
  orRefusal(() => meanAveragePrecision(yTrue, yPred, options));

/** Boxes at whole places of a small image, so that overlaps are many. */
const box = fc
  .tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 2, max: 12 }),
    fc.integer({ min: 2, max: 12 }),
  )
  .map(([x, y, width, height]) => [x, y, x + width, y + height]);

const objects = fc
  .array(fc.tuple(box, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 6 })
  .map((all) => ({ boxes: all.map(([each]) => each), labels: all.map(([, label]) => label) }));

const scene = fc.record({
  yTrue: fc.array(objects, { minLength: 2, maxLength: 3 }),
  score: fc.integer({ min: 1, max: 99 }),
});

describe("meanAveragePrecision", () => {
  golden("boxes", boxCases, evaluate);
  golden("masks", maskCases, evaluate);

  property("is 1 where the truth is found", scene, ({ yTrue }) => {
    const yPred = yTrue.map((image) => ({ ...image, scores: image.labels.map((_, i) => 0.9 - i / 100) }));
    const found = meanAveragePrecision(yTrue, yPred);
    near([found.map, found.map50, found.mar, found.mapSmall], [1, 1, 1, 1]);
  });

  property("does not ask how sure, only in what order", scene, ({ yTrue, score }) => {
    const scores = (image: { labels: number[] }, scale: number) =>
      image.labels.map((_, i) => ((i * 37 + score) % 50) * scale);
    const moved = ([a, b, c, d]: number[], i: number) => [a + (i % 2), b, c + (i % 2), d];
    const yPred = (scale: number) =>
      yTrue.map((image) => ({
        labels: image.labels,
        boxes: image.boxes.map(moved),
        scores: scores(image, scale),
      }));
    expect(meanAveragePrecision(yTrue, yPred(0.001))).toEqual(meanAveragePrecision(yTrue, yPred(3)));
  });

  property("does not lose by a detection behind all others", scene, ({ yTrue }) => {
    const yPred = yTrue.map((image) => ({ ...image, scores: image.labels.map(() => 0.5) }));
    const more = yPred.map(({ boxes, labels, scores }) => ({
      boxes: [...boxes, [90, 90, 99, 99]],
      labels: [...labels, labels[0]],
      scores: [...scores, 0.1],
    }));
    near(meanAveragePrecision(yTrue, more).map, 1);
  });

  it("reads matrices, typed arrays, every format, and masks as pixels alike", () => {
    const yTrue = [
      {
        boxes: [
          [0, 0, 4, 4],
          [4, 4, 8, 8],
        ],
        labels: ["a", "b"],
      },
    ];
    const scores = Float32Array.of(0.5, 0.75);
    const data = Float64Array.of(0, 0, 4, 3, 4, 4, 8, 8);
    const expected = meanAveragePrecision(yTrue, [
      {
        boxes: [
          [0, 0, 4, 3],
          [4, 4, 8, 8],
        ],
        labels: ["a", "b"],
        scores: [0.5, 0.75],
      },
    ]);
    expect(
      meanAveragePrecision(yTrue, [{ boxes: { data, rows: 2, cols: 4 }, labels: ["a", "b"], scores }]),
    ).toEqual(expected);
    const sized = (boxes: number[][]) => boxes.map(([a, b, c, d]) => [a, b, c - a, d - b]);
    expect(
      meanAveragePrecision(
        [{ boxes: sized(yTrue[0].boxes), labels: ["a", "b"] }],
        [
          {
            boxes: [
              [0, 0, 4, 3],
              [4, 4, 4, 4],
            ],
            labels: { codes: [0, 1], categories: ["a", "b"] },
            scores,
          },
        ],
        { format: "xywh" },
      ),
    ).toEqual(expected);
    expect(
      meanAveragePrecision(
        [
          {
            boxes: [
              [2, 2, 4, 4],
              [6, 6, 4, 4],
            ],
            labels: ["a", "b"],
          },
        ],
        [
          {
            boxes: [
              [2, 1.5, 4, 3],
              [6, 6, 4, 4],
            ],
            labels: ["a", "b"],
            scores,
          },
        ],
        { format: "cxcywh" },
      ),
    ).toEqual(expected);
    const mask = ([left, top, right, bottom]: number[]) => ({
      data: Uint8Array.from({ length: 64 }, (_, i) => {
        const [x, y] = [i % 8, Math.floor(i / 8)];
        return x >= left && x < right && y >= top && y < bottom ? 1 : 0;
      }),
      rows: 8,
      cols: 8,
    });
    const pixels = [
      [0, 0, 4, 3],
      [4, 4, 8, 8],
    ].map(mask);
    expect(
      meanAveragePrecision(
        [{ masks: yTrue[0].boxes.map(mask), labels: ["a", "b"] }],
        [{ masks: [pixels[0], encodeMask(pixels[1])], labels: ["a", "b"], scores }],
        { iouType: "segm" },
      ),
    ).toEqual(expected);
  });

  it("keeps classes in sorted order, those without objects undefined", () => {
    const found = meanAveragePrecision(
      [{ boxes: [[0, 0, 4, 4]], labels: ["b"] }],
      [
        {
          boxes: [
            [0, 0, 4, 4],
            [0, 0, 2, 2],
          ],
          labels: ["b", "a"],
          scores: [1, 1],
        },
      ],
    );
    expect(found.perClass.map(({ label }) => label)).toEqual(["a", "b"]);
    near(
      found.perClass.map(({ map }) => map),
      [Number.NaN, 1],
    );
    expect(JSON.parse(JSON.stringify(found.perClass[1]))).toMatchObject({
      label: "b",
      map50: found.perClass[1].map50,
    });
  });

  const object = { boxes: [[0, 0, 1, 1]], labels: [1] };
  const detection = { ...object, scores: [0.5] };
  rejects(
    "images without detections",
    () => meanAveragePrecision([object], []),
    "length-mismatch",
    /yPred of length 1, one for each image, got 0/,
  );
  rejects(
    "a box too few",
    () => meanAveragePrecision([object], [{ ...detection, boxes: [] }]),
    "length-mismatch",
    /yPred\[0\].boxes of length 1, got 0/,
  );
  rejects(
    "masks that are missing",
    () => meanAveragePrecision([object], [detection], { iouType: "segm" }),
    "length-mismatch",
    /yTrue\[0\].masks of length 1, got none/,
  );
  rejects(
    "a score that is NaN",
    () => meanAveragePrecision([object], [{ ...detection, scores: [Number.NaN] }]),
    "not-finite",
    /yPred\[0\].scores/,
  );
  rejects(
    "labels of two types",
    () => meanAveragePrecision([object], [{ ...detection, labels: ["1"] }]),
    "mixed-labels",
    /strings in yPred\[0\].labels after numbers/,
  );
  rejects(
    "a box that ends before it starts",
    () => meanAveragePrecision([object], [{ ...detection, boxes: [[2, 0, 1, 1]] }]),
    "out-of-range",
    /-1 x 1 in box 0/,
  );
  rejects(
    "three numbers for a box",
    () => meanAveragePrecision([object], [{ ...detection, boxes: [[2, 0, 1]] }]),
    "length-mismatch",
  );
  rejects(
    "another format",
    () => meanAveragePrecision([object], [detection], { format: "yxyx" as "xyxy" }),
    "bad-option",
  );
  rejects(
    "an overlap of 0",
    () => meanAveragePrecision([object], [detection], { iouThresholds: [0] }),
    "out-of-range",
  );
  rejects(
    "no overlaps",
    () => meanAveragePrecision([object], [detection], { iouThresholds: [] }),
    "empty-input",
  );
  rejects(
    "a limit of 0",
    () => meanAveragePrecision([object], [detection], { maxDetections: 0 }),
    "out-of-range",
  );
  rejects(
    "crowd flags for other objects",
    () => meanAveragePrecision([{ ...object, crowd: [0, 1] }], [detection]),
    "length-mismatch",
  );
  const mask = { size: [2, 2] as const, counts: [4] };
  rejects(
    "masks of two sizes",
    () =>
      meanAveragePrecision(
        [{ masks: [mask], labels: [1] }],
        [{ masks: [{ size: [1, 4], counts: [4] }], labels: [1], scores: [1] }],
        { iouType: "segm" },
      ),
    "length-mismatch",
    /masks of one size, got 1 x 4 and 2 x 2/,
  );
});
