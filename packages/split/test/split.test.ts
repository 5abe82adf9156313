import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { split } from "../src/index.ts";
import { countLabels } from "./laws.ts";

const SHARES = { train: 0.7, validation: 0.15, test: 0.15 };

const labels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 150 });
const shares = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([a, b, c]) => ({ a, b, c }));

/** Every row is in one part, ascending, where `partIds` says. */
function expectPartition({ parts, names, partIds }: ReturnType<typeof split>, n: number): void {
  const rows = names.flatMap((name) => [...(parts[name] as Uint32Array)]);
  expect(rows.length).toBe(n);
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, row) => row));
  for (const [k, name] of names.entries()) {
    const part = [...(parts[name] as Uint32Array)];
    expect(part).toEqual([...part].sort((a, b) => a - b));
    expect(part.every((row) => partIds[row] === k)).toBe(true);
  }
}

describe("split", () => {
  property(
    "divides all rows by largest remainder",
    fc.tuple(shares, fc.integer({ min: 1, max: 300 }), fc.nat()),
    ([weights, rows, seed]) => {
      const result = split(weights, { rows, seed });
      expectPartition(result, rows);
      const total = weights.a + weights.b + weights.c;
      for (const name of ["a", "b", "c"] as const) {
        expect(Math.abs(result.parts[name].length - (rows * weights[name]) / total)).toBeLessThan(1);
      }
      expect(result.deviation.size).toBeLessThan(1 / rows);
    },
  );
  property(
    "keeps sizes exact and classes near when stratified",
    fc.tuple(shares, labels),
    ([weights, stratify]) => {
      const result = split(weights, { stratify });
      expectPartition(result, stratify.length);
      expect(result.partIds.length).toBe(stratify.length);
      const plain = split(weights, { rows: stratify.length });
      const all = countLabels(
        stratify,
        stratify.map((_, row) => row),
      );
      for (const name of ["a", "b", "c"] as const) {
        const size = result.parts[name].length;
        expect(size).toBe(plain.parts[name].length);
        const counts = countLabels(stratify, result.parts[name]);
        for (const [label, count] of all) {
          const exact = (count * size) / stratify.length;
          expect(Math.abs((counts.get(label) ?? 0) - exact)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }
    },
  );
  property(
    "keeps groups whole, and as near to the sizes as the largest group allows",
    fc.tuple(shares, labels),
    ([weights, groups]) => {
      const result = split(weights, { groups });
      expectPartition(result, groups.length);
      const partOf = new Map<number, number>();
      groups.forEach((group, row) => {
        const part = result.partIds[row] as number;
        expect(partOf.get(group) ?? part).toBe(part);
        partOf.set(group, part);
      });
      const largest = Math.max(
        ...countLabels(
          groups,
          groups.map((_, row) => row),
        ).values(),
      );
      expect(result.deviation.size).toBeLessThanOrEqual((largest + 1) / groups.length);
    },
  );
  property("never trains on what is later", fc.tuple(shares, labels), ([weights, time]) => {
    const result = split(weights, { time });
    expectPartition(result, time.length);
    const ends = result.names
      .map((name) => [...(result.parts[name] as Uint32Array)].map((row) => time[row] as number))
      .filter((times) => times.length > 0);
    for (let k = 1; k < ends.length; k++) {
      expect(Math.max(...(ends[k - 1] as number[]))).toBeLessThan(Math.min(...(ends[k] as number[])));
    }
  });

  it("stratifies groups, too", () => {
    // 200 groups of 5 rows; every tenth group is positive throughout.
    const groups = Int32Array.from({ length: 1000 }, (_, row) => row % 200);
    const stratify = groups.map((group) => (group % 10 === 0 ? 1 : 0));
    const { deviation } = split(SHARES, { groups, stratify, seed: 3 });
    expect(deviation.size).toBeLessThanOrEqual(0.005);
    expect(deviation.strata).toBeLessThanOrEqual(0.01);
  });
  it("draws every row equally often", () => {
    const inTest = new Float64Array(20);
    for (let seed = 0; seed < 4000; seed++) {
      for (const row of split({ train: 3, test: 1 }, { rows: 20, seed }).parts.test) inTest[row]!++;
    }
    // Binomial(4000, 1/4): five standard deviations are 137.
    for (const times of inTest) expect(Math.abs(times - 1000)).toBeLessThan(137);
  });
  it("is the same in every engine", () => {
    const { partIds } = split(SHARES, { rows: 24, seed: 42 });
    expect([...partIds].join("")).toMatchInlineSnapshot(`"020010102110000000000020"`);
  });
  it("reads times as 64-bit integers", () => {
    const time = BigInt64Array.of(40n, 10n, 30n, 20n);
    expect(split({ train: 1, test: 1 }, { time }).parts.test).toEqual(Uint32Array.of(0, 2));
  });
  it("moves a cut to the nearer end of equal times", () => {
    const { parts } = split({ train: 0.5, test: 0.5 }, { time: [1, 2, 2, 2, 2, 3] });
    expect([parts.train.length, parts.test.length]).toEqual([1, 5]);
  });

  rejects("no rows", () => split(SHARES, {}), "bad-option");
  rejects("an empty table", () => split(SHARES, { groups: [] }), "empty-input");
  rejects(
    "fractions that do not sum to 1",
    () => split({ train: 0.7, test: 0.2 }, { rows: 10 }),
    "out-of-range",
  );
  rejects("a negative share", () => split({ train: 2, test: -1 }, { rows: 10 }), "out-of-range");
  rejects("one part", () => split({ train: 1 }, { rows: 10 }), "too-few-values");
  rejects(
    "columns of several lengths",
    () => split(SHARES, { groups: [1, 2], stratify: [1] }),
    "length-mismatch",
  );
  rejects("time with groups", () => split(SHARES, { time: [1, 2], groups: [1, 2] }), "bad-option");
  rejects("a missing time", () => split(SHARES, { time: [1, Number.NaN] }), "not-finite");
});
