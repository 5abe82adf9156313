import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MeanAbsoluteErrorOptions,
  meanAbsoluteError,
} from "../../src/regression/mean-absolute-error.ts";
import cases from "../golden/mean-absolute-error.json" with { type: "json" };
import { orRefusal, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanAbsoluteErrorOptions;
}

describe("meanAbsoluteError", () => {
  golden("meanAbsoluteError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => meanAbsoluteError(yTrue, yPred, options)),
  );

  property(
    "does not change when both columns are swapped, and doubles with them",
    targets,
    ({ yTrue, yPred }) => {
      const double = (values: number[]) => values.map((value) => 2 * value);
      near(meanAbsoluteError(yPred, yTrue), meanAbsoluteError(yTrue, yPred));
      near(meanAbsoluteError(double(yTrue), double(yPred)), 2 * meanAbsoluteError(yTrue, yPred));
    },
  );

  it("reads numbers of every form alike", () => {
    for (const yTrue of [[1, 2], Int16Array.of(1, 2), BigInt64Array.of(1n, 2n)]) {
      expect(meanAbsoluteError(yTrue, [2, 4])).toBe(1.5);
    }
  });

  rejects(
    "different lengths",
    () => meanAbsoluteError([1, 2], [1]),
    "length-mismatch",
    /meanAbsoluteError requires yPred of length 2, got 1/,
  );
  rejects("no rows", () => meanAbsoluteError([], []), "empty-input");
  rejects(
    "NaN",
    () => meanAbsoluteError([1, 2], [1, Number.NaN]),
    "not-finite",
    /requires finite yPred, got NaN at row 1/,
  );
  rejects(
    "NaN under a weight of 0",
    () => meanAbsoluteError([1, 2], [1, Number.NaN], { sampleWeight: [1, 0] }),
    "not-finite",
  );
  rejects("strings", () => meanAbsoluteError(["a", "b"] as unknown as number[], [1, 2]), "bad-column");
});
