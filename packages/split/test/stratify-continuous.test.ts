import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { type StratifyContinuousOptions, stratifyContinuous } from "../src/index.ts";
import cases from "./golden/stratify-continuous.json" with { type: "json" };

describe("stratifyContinuous", () => {
  golden("stratifyContinuous", cases, ({ y, options }: { y: number[]; options: StratifyContinuousOptions }) =>
    stratifyContinuous(y, options),
  );

  const problems = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 100 });
  property("keeps the order of values, in classes of even size where none are equal", problems, (y) => {
    const classes = stratifyContinuous(y, { bins: 4 });
    const sizes = new Uint32Array(4);
    for (const [row, value] of y.entries()) {
      sizes[classes[row] as number]!++;
      for (const [other, least] of y.entries()) {
        if (least < value) expect(classes[other]).toBeLessThanOrEqual(classes[row] as number);
      }
    }
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
  });

  rejects("no rows", () => stratifyContinuous([]), "empty-input");
  rejects("a missing target", () => stratifyContinuous([1, Number.NaN]), "not-finite");
  rejects("text", () => stratifyContinuous(["low", "high"]), "bad-column");
  rejects("one class", () => stratifyContinuous([1, 2], { bins: 1 }), "out-of-range");
});
