import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedTable, Fingerprint, fingerprint } from "../src/index.ts";
import cases from "./golden/fingerprint.json" with { type: "json" };

const rows = fc.array(
  fc.record({
    id: fc.oneof(fc.double(), fc.constant(null)),
    name: fc.oneof(fc.string(), fc.constant(null)),
    ok: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);
type Row = { id: number | null; name: string | null; ok: boolean };
const table = (all: readonly Row[]) => ({
  id: all.map(({ id }) => id),
  name: all.map(({ name }) => name),
  ok: all.map(({ ok }) => ok),
});

interface GoldenColumn {
  readonly kind: string;
  readonly values: readonly unknown[];
}
/** The columns of a golden file: times are milliseconds there, integers beyond 2^53 text. */
function columns(given: Readonly<Record<string, GoldenColumn>>): DatedTable {
  const read = ({ kind, values }: GoldenColumn) =>
    values.map((value) => {
      if (value === null) return null;
      return kind === "time"
        ? new Date(value as number)
        : kind === "bigint"
          ? BigInt(value as string)
          : value;
    });
  return Object.fromEntries(Object.entries(given).map(([name, each]) => [name, read(each)])) as DatedTable;
}

const merge = (a: DatedTable, b: DatedTable) =>
  new Fingerprint().update(a).merge(new Fingerprint().update(b)).compute();

describe("fingerprint", () => {
  golden("fingerprint", cases, (given: Readonly<Record<string, GoldenColumn>>) =>
    fingerprint(columns(given)),
  );

  property("does not depend on the order of rows or columns", fc.tuple(rows, fc.nat()), ([all, turn]) => {
    const at = turn % all.length;
    const { id, name, ok } = table([...all.slice(at), ...all.slice(0, at)].reverse());
    expect(fingerprint({ ok, name, id })).toEqual(fingerprint(table(all)));
  });
  property("merges to the fingerprint of the whole", fc.tuple(rows, rows, rows), ([a, b, c]) => {
    const whole = fingerprint(table([...a, ...b, ...c]));
    const [x, y, z] = [a, b, c].map((each) => new Fingerprint().update(table(each))) as [never, never, never];
    expect(new Fingerprint().merge(z).merge(y).merge(x).compute()).toEqual(whole);
    const stored = JSON.parse(JSON.stringify(new Fingerprint().update(table(a)).merge(y)));
    expect(Fingerprint.fromJSON(stored).update(table(c)).compute()).toEqual(whole);
  });
  property(
    "changes when values change rows",
    fc.tuple(fc.integer(), fc.integer(), fc.string(), fc.string()),
    ([a, b, x, y]) => {
      fc.pre(a !== b && x !== y);
      const one = fingerprint({ id: [a, b], name: [x, y] });
      const other = fingerprint({ id: [a, b], name: [y, x] });
      expect(one.contentHash).not.toBe(other.contentHash);
    },
  );

  it("does not depend on how a column is stored", () => {
    const { contentHash } = fingerprint({ x: [1, 2, 1], c: ["a", null, "b"] });
    const categories = ["b", "a"];
    const vector = { length: 3, nullCount: 0, toArray: () => BigInt64Array.of(1n, 2n, 1n), get: () => null };
    for (const x of [
      Int32Array.of(1, 2, 1),
      Float32Array.of(1, 2, 1),
      BigInt64Array.of(1n, 2n, 1n),
      vector,
    ]) {
      expect(fingerprint({ x, c: { codes: [1, -1, 0], categories } }).contentHash).toBe(contentHash);
    }
  });
  it("reads Arrow's dates and timestamps as times, whatever their unit", () => {
    const date = new Date("1969-03-29T02:30:15Z");
    const day = new Date("2026-03-29T00:00:00Z");
    // As apache-arrow 21 has them: a type by number, 64-bit counts of a unit, and milliseconds one by one.
    const vector = (typeId: number, unit: number, counts: ArrayLike<unknown>, times: (number | null)[]) => ({
      type: { typeId, unit },
      length: times.length,
      nullCount: times.filter((time) => time === null).length,
      toArray: () => counts,
      get: (row: number) => times[row] ?? null,
    });
    const known = fingerprint({ x: [date, null] });
    for (const [unit, perSecond] of [1n, 1000n, 1_000_000n, 1_000_000_000n].entries()) {
      const counts = BigInt64Array.of(BigInt(date.getTime() / 1000) * perSecond, 0n);
      expect(fingerprint({ x: vector(10, unit, counts, [date.getTime(), null]) })).toEqual(known);
    }
    const days = vector(8, 0, [day.getTime(), null], [day.getTime(), null]);
    expect(fingerprint({ x: days })).toEqual(fingerprint({ x: [day, null] }));
  });
  it("tells types, names, repetitions and nearby numbers apart", () => {
    const hashes = [
      { x: [1] },
      { x: ["1"] },
      { x: [true] },
      { x: [null] },
      { x: [0] },
      { x: [""] },
      { x: [false] },
      { y: [1] },
      { x: [1, 1] },
      { x: [1, 1, 1] },
      { x: [1 + Number.EPSILON] },
      { x: [2n ** 60n] },
      { x: [2n ** 60n + 1n] },
      { x: [] },
      {},
    ].map((each) => fingerprint(each).contentHash);
    // Tables without rows hold nothing, whatever their columns.
    expect(new Set(hashes).size).toBe(hashes.length - 1);
  });
  it("counts 0 and -0, and everything missing, as one", () => {
    expect(fingerprint({ x: [0, null] })).toEqual(fingerprint({ x: [undefined, -0] }));
    expect(fingerprint({ x: [Number.NaN] }).contentHash).toBe(fingerprint({ x: [null] }).contentHash);
  });
  it("names the columns' types, and merges an empty one with any", () => {
    const { columns } = fingerprint({
      n: BigInt64Array.of(1n, 2n),
      s: ["a", "b"],
      b: [true, null],
      m: [1, "a"],
      z: [null, null],
    });
    expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
      b: "boolean",
      m: "mixed",
      n: "number",
      s: "string",
      z: "null",
    });
    const merged = merge({ x: [null] }, { x: [1] });
    expect(merged.columns).toEqual([{ name: "x", type: "number" }]);
    expect(merged.schemaHash).toBe(fingerprint({ x: [5] }).schemaHash);
  });
  it("is the same in every engine, and after JSON", () => {
    const found = fingerprint({
      city: ["Zürich", "東京", "Oslo"],
      x: [0.1, -1e300, 3],
      ok: [true, false, null],
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect([found.schemaHash, found.contentHash]).toMatchInlineSnapshot(`
      [
        "0b7df52afaaa9d9c4c9da28a1b16c10d",
        "53293dca2cdca184ccd1ea3a61c5f562",
      ]
    `);
  });
  it("spreads small differences over the whole hash", () => {
    const hashes = Array.from({ length: 2000 }, (_, i) => fingerprint({ x: [i] }).contentHash);
    for (let digit = 0; digit < 32; digit++) {
      const counts = new Map<string, number>();
      for (const hash of hashes)
        counts.set(hash[digit] as string, (counts.get(hash[digit] as string) ?? 0) + 1);
      // Binomial(2000, 1/16): five standard deviations are 54.
      for (const count of counts.values()) expect(Math.abs(count - 125)).toBeLessThan(55);
    }
  });

  rejects("columns of several lengths", () => fingerprint({ a: [1], b: [1, 2] }), "length-mismatch");
  rejects("objects", () => fingerprint({ a: [{}] as never }), "bad-column");
  rejects("maps", () => fingerprint({ a: [new Map()] as never }), "bad-column");
  rejects(
    "other columns than before",
    () => new Fingerprint().update({ a: [1] }).update({ b: [1] }),
    "bad-column",
  );
  rejects("merging other columns", () => merge({ a: [1] }, { b: [1] }), "bad-state");
  rejects(
    "two columns of one name",
    () => {
      const vector = { length: 1, toArray: () => [1], get: () => 1 };
      return fingerprint({ schema: { fields: [{ name: "a" }, { name: "a" }] }, getChild: () => vector });
    },
    "bad-column",
  );
  rejects(
    "what is no hash",
    () => Fingerprint.fromJSON({ ...fingerprint({ a: [1] }), contentHash: "xyz" }),
    "bad-state",
  );
  rejects("what is no fingerprint", () => Fingerprint.fromJSON({} as never), "bad-state");
});
