import { golden, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { leaveOneOut } from "../src/index.ts";
import cases from "./golden/leave-one-out.json" with { type: "json" };

describe("leaveOneOut", () => {
  golden("leaveOneOut", cases, ({ n }: { n: number }) => {
    const folds = leaveOneOut(n);
    let row = 0;
    for (const { train, test } of folds) {
      expect(test).toEqual(Uint32Array.of(row));
      expect(train).toEqual(Uint32Array.from({ length: n - 1 }, (_, i) => (i < row ? i : i + 1)));
      row++;
    }
    expect(row).toBe(folds.length);
    return row;
  });

  rejects("one row", () => leaveOneOut(1), "too-few-values");
  rejects("half a row", () => leaveOneOut(2.5), "out-of-range");
});
