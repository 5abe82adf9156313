import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { type TimeSeriesSplitOptions, timeSeriesSplit } from "../src/index.ts";
import cases from "./golden/time-series-split.json" with { type: "json" };

describe("timeSeriesSplit", () => {
  golden("timeSeriesSplit", cases, ({ n, options }: { n: number; options: TimeSeriesSplitOptions }) =>
    Array.from(timeSeriesSplit(n, options), ({ train, test }) => {
      for (const rows of [train, test]) expect(rows.at(-1)).toBe((rows[0] as number) + rows.length - 1);
      return [train[0], train.at(-1), test[0], test.at(-1)];
    }),
  );

  const problems = fc.record({
    n: fc.integer({ min: 20, max: 200 }),
    nSplits: fc.integer({ min: 2, max: 5 }),
    gap: fc.integer({ min: 0, max: 3 }),
  });
  property("trains on the past alone, tests in foldIds", problems, ({ n, nSplits, gap }) => {
    fc.pre(n % (nSplits + 1) > 0 || Math.floor(n / (nSplits + 1)) > gap);
    fc.pre(n - nSplits * Math.floor(n / (nSplits + 1)) > gap);
    const splits = timeSeriesSplit(n, { nSplits, gap });
    let fold = 0;
    for (const { train, test } of splits) {
      expect((train.at(-1) as number) + gap).toBe((test[0] as number) - 1);
      expect(Array.from(test).every((row) => splits.foldIds[row] === fold)).toBe(true);
      fold++;
    }
    const tested = Array.from(splits).reduce((rows, { test }) => rows + test.length, 0);
    expect(splits.foldIds.filter((id) => id < 0).length).toBe(n - tested);
  });

  rejects("too few rows", () => timeSeriesSplit(5, { nSplits: 5 }), "too-few-values");
  rejects(
    "nothing to train on",
    () => timeSeriesSplit(10, { nSplits: 2, testSize: 4, gap: 2 }),
    "too-few-values",
  );
  rejects("a negative gap", () => timeSeriesSplit(10, { gap: -1 }), "out-of-range");
  rejects("an empty test set", () => timeSeriesSplit(10, { testSize: 0 }), "out-of-range");
});
