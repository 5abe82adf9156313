import { ksTest, type Table, wassersteinDistance } from "@productizeml/stats";
import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type DriftOptions, detectDrift } from "../src/index.ts";
import cases from "./golden/detect-drift.json" with { type: "json" };
import { makeTable, tablePairs } from "./tables.ts";

interface Case {
  readonly reference: Table;
  readonly current: Table;
  readonly options: DriftOptions;
}

const eager: DriftOptions = { minRows: 1, minEffect: 0, alpha: 1 };
const numeric = { x: { type: "numeric" }, c: { type: "categorical" } } as const;

describe("detectDrift", () => {
  golden<Case>(
    "statistics, p-values, corrections and decisions",
    cases,
    ({ reference, current, options }) => detectDrift(reference, current, options),
    { relative: 1e-9, absolute: 1e-15 },
  );

  it("names the columns that drifted, the worst first, and keeps quiet about the others", () => {
    const reference = makeTable(1, 2000);
    const shifted = makeTable(2, 1500, 0.5);
    const current = {
      ...makeTable(3, 1500),
      normal: column(shifted, "normal"),
      flag: column(shifted, "flag"),
    };
    const report = detectDrift(reference, current);
    expect(report.driftedColumns).toEqual(["normal", "flag"]);
    expect(report.share).toBe(2 / 7);
    expect(report.drifted).toBe(false);
    expect(detectDrift(reference, current, { share: 0.2 }).drifted).toBe(true);
    expect([report.referenceRows, report.currentRows]).toEqual([2000, 1500]);
  });

  it("asks for significance and for size", () => {
    const [reference, small] = [makeTable(4, 20_000), makeTable(5, 20_000, 0.05)];
    const [normal] = detectDrift(reference, small, { columns: ["normal"] }).columns;
    expect(normal?.adjustedPValue).toBeLessThan(0.001);
    expect(normal?.effect).toBeLessThan(0.1);
    expect(normal?.drifted).toBe(false);
    expect(detectDrift(reference, small, { columns: ["normal"], minEffect: 0.01 }).columns[0]?.drifted).toBe(
      true,
    );
  });

  it("sees values go missing, unless told to ignore them", () => {
    const rows = Array.from({ length: 400 }, (_, i) => i % 100);
    const holes = rows.map((x, i) => (i % 3 === 0 ? null : x));
    const [whole, torn] = [
      { x: rows, c: rows.map(String) },
      { x: holes, c: holes.map((x) => x && String(x)) },
    ];
    expect(detectDrift(whole, torn).driftedColumns).toContain("x");
    expect(detectDrift(whole, torn, { missing: "ignore" }).driftedColumns).toEqual([]);
    expect(detectDrift(whole, { ...torn, x: rows.map(() => null) }).columns[0]).toMatchObject({
      effect: 1,
      drifted: true,
    });
  });

  it("does not judge a column by a handful of rows", () => {
    const report = detectDrift({ x: [1, 2, 3], y: ["a", "b", "c"] }, { x: [7, 8, 9], y: ["d", "e", "f"] });
    expect(report.columns.map(({ judged, drifted, pValue }) => [judged, drifted, pValue])).toEqual([
      [false, false, Number.NaN],
      [false, false, Number.NaN],
    ]);
    expect(report.share).toBe(0);
  });

  it("takes options for each column and leaves the others out", () => {
    const [reference, current] = [makeTable(6, 500), makeTable(7, 500, 1)];
    const { columns } = detectDrift(reference, current, {
      columns: {
        normal: { method: "populationStabilityIndex", minEffect: 0.25 },
        whole: { type: "categorical" },
      },
    });
    expect(columns.map(({ name, type, method, threshold }) => [name, type, method, threshold])).toEqual([
      ["normal", "numeric", "populationStabilityIndex", 0.25],
      ["whole", "categorical", "chiSquareTest", 0.1],
    ]);
    expect(columns.every((each) => each.drifted)).toBe(true);
  });

  property("finds nothing between a table and itself", tablePairs, ([table]) => {
    for (const { effect, statistic, pValue } of detectDrift(table, table, { ...eager, columns: numeric })
      .columns) {
      near([effect, statistic, pValue], [0, 0, 1], { absolute: 1e-12 });
    }
  });

  property("is the same both ways round, but for the scale", tablePairs, ([a, b]) => {
    const options = { ...eager, columns: numeric };
    const [there, back] = [detectDrift(a, b, options), detectDrift(b, a, options)];
    for (const [i, { statistic, effect, pValue, bins, reference }] of there.columns.entries()) {
      const other = back.columns[i]!;
      near([statistic, effect, pValue], [other.statistic, other.effect, other.pValue], {
        relative: 1e-9,
        absolute: 1e-12,
      });
      expect(reference).toEqual(other.current);
      expect(bins.reference).toEqual(other.bins.current);
    }
  });

  property("agrees with the tests and distances of stats", tablePairs, ([a, b]) => {
    const [x, y] = [a, b].map((table) =>
      (column(table, "x") as (number | null)[]).filter((each) => each !== null),
    );
    if (x!.length < 2 || y!.length < 2) return;
    const options = { ...eager, missing: "ignore" } as const;
    const ks = detectDrift(a, b, { ...options, columns: { x: { type: "numeric" } } }).columns[0]!;
    near([ks.statistic, ks.pValue], [ksTest(x!, y!).statistic, ksTest(x!, y!).pValue], { relative: 1e-9 });
    const moved = detectDrift(a, b, {
      ...options,
      columns: { x: { type: "numeric", method: "wassersteinDistance" } },
    }).columns[0]!;
    near(moved.statistic, wassersteinDistance(x!, y!), { relative: 1e-9, absolute: 1e-12 });
  });

  property("reads dictionary-coded columns as the texts that they stand for", tablePairs, ([a, b]) => {
    const categories = ["c", "a", null, "d", "b", "a"];
    const coded = (table: Table): Table => {
      const texts = column(table, "c") as unknown as (string | null)[];
      return {
        c: {
          codes: texts.map((text, i) => (i % 2 ? categories.lastIndexOf(text) : categories.indexOf(text))),
          categories,
        },
      };
    };
    const options = { ...eager, columns: { c: { type: "categorical" } } } as const;
    near(detectDrift(coded(a), coded(b), options), detectDrift(a, b, options), { relative: 1e-9 });
  });

  property("counts every row once in the bins", tablePairs, ([a, b]) => {
    for (const method of ["ksTest", "jensenShannonDistance"] as const) {
      const options = {
        ...eager,
        columns: { x: { type: "numeric", method }, c: { type: "categorical" } },
      } as const;
      const [x, c] = detectDrift(a, b, options).columns;
      if (x?.type !== "numeric" || c?.type !== "categorical") throw new Error("types");
      expect([sum(x.bins.reference), sum(x.bins.current)]).toEqual([x.reference.count, x.current.count]);
      expect(x.bins.edges.length === 0 || x.bins.edges.length === x.bins.reference.length + 1).toBe(true);
      const rows = [c.reference, c.current].map(({ count, missing }) => count + missing);
      expect([sum(c.bins.reference) + c.bins.other[0], sum(c.bins.current) + c.bins.other[1]]).toEqual(rows);
    }
  });

  property(
    "does not care for the unit of a column",
    fc.tuple(tablePairs, fc.integer({ min: -3, max: 3 })),
    ([[a, b], power]) => {
      const scale = (table: Table): Table => ({
        x: (column(table, "x") as (number | null)[]).map((x) => (x === null ? null : x * 2 ** power)),
      });
      for (const method of ["ksTest", "wassersteinDistance", "populationStabilityIndex"] as const) {
        const options = { ...eager, columns: { x: { type: "numeric", method } } } as const;
        const [plain, other] = [
          detectDrift(a, b, options).columns[0]!,
          detectDrift(scale(a), scale(b), options).columns[0]!,
        ];
        near([other.effect, other.pValue], [plain.effect, plain.pValue], { relative: 1e-9, absolute: 1e-12 });
      }
    },
  );

  it("survives JSON and leaves its input alone", () => {
    const [reference, current] = [makeTable(8, 200), makeTable(9, 200, 0.4)];
    const before = JSON.stringify([reference, current]);
    const report = detectDrift(reference, current);
    expect(JSON.stringify([reference, current])).toBe(before);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(structuredClone(report)).toEqual(report);
  });

  const table = makeTable(10, 50);
  rejects("an unknown column", () => detectDrift(table, table, { columns: ["nothing"] }), "unknown-column");
  rejects(
    "a column that the current table lacks",
    () => detectDrift(table, { normal: [1] }),
    "unknown-column",
  );
  rejects("texts in a numeric column", () => detectDrift({ x: [1, 2] }, { x: ["a", "b"] }), "bad-column");
  rejects(
    "infinite numbers",
    () => detectDrift({ x: [1, Number.POSITIVE_INFINITY] }, { x: [1, 2] }),
    "not-finite",
  );
  rejects("columns of different lengths", () => detectDrift({ x: [1], y: [1, 2] }, table), "length-mismatch");
  rejects(
    "a method for the other type",
    () => detectDrift(table, table, { columns: { flag: { method: "ksTest" } } }),
    "bad-option",
  );
  rejects("an alpha above 1", () => detectDrift(table, table, { alpha: 5 }), "bad-option");
  rejects("a negative effect", () => detectDrift(table, table, { minEffect: -1 }), "bad-option");
});

function column(table: Table, name: string): ArrayLike<number | null> {
  return (table as Record<string, ArrayLike<number | null>>)[name]!;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
