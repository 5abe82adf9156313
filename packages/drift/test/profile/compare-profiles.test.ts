import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { compareProfiles, detectDrift, profile } from "../../src/index.ts";
import { makeTable } from "../tables.ts";

const seeds = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(0, 0.1, 0.3, 1), fc.constantFrom(2, 5, 16, 64));

describe("compareProfiles", () => {
  property(
    "brackets the exact D and never claims a smaller p-value",
    seeds,
    ([a, b, shift, bins]) => {
      const [reference, current] = [makeTable(a, 120), makeTable(b, 90, shift)];
      const before = profile(reference, { bins });
      // Not the column of sixty categories: those that the reference has not seen are one in a profile.
      const columns = ["normal", "uniform", "whole", "gaps", "carrier", "flag"];
      const exact = detectDrift(reference, current, { columns }).columns;
      const seen = compareProfiles(before, profile(current, { grid: before.grid }), { columns }).columns;
      for (const [i, { type, statistic, statisticError, pValue }] of seen.entries()) {
        const truth = exact[i]!;
        if (type === "categorical")
          near([statistic, pValue], [truth.statistic, truth.pValue], { relative: 1e-9 });
        else {
          expect(statistic).toBeLessThanOrEqual(truth.statistic + 1e-12);
          expect(statistic + statisticError).toBeGreaterThanOrEqual(truth.statistic - 1e-12);
          expect(pValue).toBeGreaterThanOrEqual(truth.pValue * (1 - 1e-9));
        }
      }
    },
    60,
  );

  it("errs by at most one bin's share where values do not repeat", () => {
    const before = profile(makeTable(1, 4000), { bins: 64 });
    const after = profile(makeTable(2, 4000, 0.5), { grid: before.grid });
    const [normal, uniform] = compareProfiles(before, after).columns;
    expect(normal?.statisticError).toBeLessThanOrEqual(1 / 64 + 1e-3);
    expect(uniform?.statisticError).toBeLessThanOrEqual(1 / 64 + 1e-3);
  });

  it("comes to the same decision as the whole data", () => {
    const [reference, current] = [makeTable(3, 3000), makeTable(4, 3000, 0.5)];
    const before = profile(reference);
    const after = profile(current, { grid: before.grid });
    const report = compareProfiles(before, after);
    const whole = detectDrift(reference, current);
    expect([...report.driftedColumns].sort()).toEqual([...whole.driftedColumns].sort());
    expect(report.referenceRows).toBe(3000);
    for (const [i, { reference: side }] of report.columns.entries()) {
      near(side, whole.columns[i]?.reference, { relative: 1e-9 });
    }
  });

  it("measures distances over the grid's bins", () => {
    const before = profile(makeTable(5, 900), { bins: 10 });
    const after = profile(makeTable(6, 900, 1), { grid: before.grid });
    const columns = {
      normal: { method: "populationStabilityIndex" },
      carrier: { method: "jensenShannonDistance" },
    } as const;
    const [normal, carrier] = compareProfiles(before, after, { columns }).columns;
    expect(normal).toMatchObject({ drifted: true, statisticError: 0 });
    expect(carrier).toMatchObject({ drifted: true });
  });

  const before = profile({ x: [1, 2, 3], c: ["a", "b", "a"] });
  rejects(
    "profiles of different grids",
    () => compareProfiles(before, profile({ x: [9, 8, 7], c: ["a"].concat("b", "c") })),
    "bad-column",
  );
  rejects(
    "another type than was profiled",
    () => compareProfiles(before, before, { columns: { x: { type: "categorical" } } }),
    "bad-option",
  );
  rejects(
    "a distance that needs the data",
    () => compareProfiles(before, before, { columns: { x: { method: "wassersteinDistance" } } }),
    "bad-option",
  );
  rejects("an unknown column", () => compareProfiles(before, before, { columns: ["y"] }), "unknown-column");
});
