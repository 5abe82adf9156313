import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import {
  type CorpDecompositionOptions,
  corpDecomposition,
} from "../../src/calibration/corp-decomposition.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/corp-decomposition.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: CorpDecompositionOptions;
}

describe("corpDecomposition", () => {
  golden(
    "corpDecomposition",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => corpDecomposition(yTrue, yProb, options)),
    { absolute: 1e-14 },
  );

  property("has parts that are not negative and sum to the score", probable, ({ yTrue, yProb }) => {
    const { brier, miscalibration, discrimination, uncertainty } = corpDecomposition(yTrue, yProb);
    expect(Math.min(miscalibration, discrimination)).toBeGreaterThanOrEqual(0);
    expect(discrimination).toBeLessThanOrEqual(uncertainty);
    near(miscalibration - discrimination + uncertainty, brier, { absolute: 1e-12 });
  });

  property("discriminates by order alone", probable, ({ yTrue, yProb }) => {
    const coarse = yProb.map((p) => Math.round(p * 1024) / 1024);
    near(
      corpDecomposition(
        yTrue,
        coarse.map((p) => p ** 2),
      ).discrimination,
      corpDecomposition(yTrue, coarse).discrimination,
      { absolute: 1e-12 },
    );
  });

  rejects("different lengths", () => corpDecomposition([0, 1], [0]), "length-mismatch");
  rejects("what is no probability", () => corpDecomposition([0, 1], [0, 1.5]), "out-of-range");
  rejects(
    "weights below 0",
    () => corpDecomposition([0, 1], [0, 1], { sampleWeight: [1, -1] }),
    "bad-weights",
  );
});
