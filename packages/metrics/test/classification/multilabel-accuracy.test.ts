import type { Matrix } from "@productizeml/stats";
import { golden, near, rejects } from "@productizeml/testing";
import { describe, it } from "vitest";
import {
  type MultilabelAccuracyOptions,
  multilabelAccuracy,
} from "../../src/classification/multilabel-accuracy.ts";
import cases from "../golden/multilabel-accuracy.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: MultilabelAccuracyOptions;
}

describe("multilabelAccuracy", () => {
  golden("multilabelAccuracy", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => multilabelAccuracy(yTrue, yPred, options)),
  );

  it("is 1 for the same labels", () => {
    const labels = { data: [1, 0, 1, 1, 0, 0], rows: 2, cols: 3 };
    near(multilabelAccuracy(labels, labels, { sampleWeight: [0.3, 2] }), 1);
  });

  const labels = { data: [1, 0], rows: 1, cols: 2 };
  rejects(
    "scores",
    () => multilabelAccuracy(labels, { ...labels, data: [0.9, 0.1] }),
    "bad-column",
    /yPred of zeros and ones, got 0.9 at row 0/,
  );
  rejects(
    "another shape",
    () => multilabelAccuracy(labels, { data: [1, 0], rows: 2, cols: 1 }),
    "length-mismatch",
  );
  rejects(
    "data of another length",
    () => multilabelAccuracy(labels, { data: [1], rows: 1, cols: 2 }),
    "length-mismatch",
  );
});
