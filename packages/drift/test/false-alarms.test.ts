import { createRng } from "@productizeml/stats";
import { describe, expect, it } from "vitest";
import { detectDrift } from "../src/index.ts";
import { makeTable } from "./tables.ts";

/** A count that a binomial variable exceeds less than once in ten thousand: mean plus 3.72 standard deviations, and a half for continuity. */
function bound(runs: number, rate: number): number {
  return runs * rate + 3.72 * Math.sqrt(runs * rate * (1 - rate)) + 0.5;
}

/** How many of `runs` tables in which nothing drifted have a drifted column. */
function alarms(runs: number, seed: number, rows: number, minEffect: number): number {
  const seeds = createRng(seed);
  let alarmed = 0;
  for (let run = 0; run < runs; run++) {
    const [a, b] = [makeTable(seeds.uint32(), rows), makeTable(seeds.uint32(), rows)];
    if (detectDrift(a, b, { minEffect }).driftedColumns.length > 0) alarmed++;
  }
  return alarmed;
}

describe("the default decision of detectDrift", () => {
  // Seven columns: three continuous or nearly so, one with gaps, three categorical, one of them with sixty categories.
  for (const [runs, rows] of [
    [500, 100],
    [400, 400],
    [100, 1000],
  ] as const) {
    it(`alarms at most at its stated rate on ${rows} rows in which nothing drifted`, () => {
      expect(alarms(runs, rows, rows, 0.1)).toBeLessThanOrEqual(bound(runs, 0.05));
    });
  }

  it("holds the rate by significance alone, without being merely silent", () => {
    const alarmed = alarms(600, 7, 200, 0);
    expect(alarmed).toBeLessThanOrEqual(bound(600, 0.05));
    expect(alarmed).toBeGreaterThan(5);
  });

  it("sees a shift of half a standard deviation in 200 rows nearly always", () => {
    const seeds = createRng(9);
    let seen = 0;
    for (let run = 0; run < 100; run++) {
      const [a, b] = [makeTable(seeds.uint32(), 200), makeTable(seeds.uint32(), 200, 0.5)];
      if (detectDrift(a, b).driftedColumns.includes("normal")) seen++;
    }
    expect(seen).toBeGreaterThan(90);
  });
});
