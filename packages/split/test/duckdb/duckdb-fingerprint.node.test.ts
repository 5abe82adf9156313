import { describe, expect, it } from "vitest";
import { duckdbFingerprint } from "../../src/duckdb.ts";
import { fingerprint } from "../../src/index.ts";
import { ROWS, workshop } from "./support.ts";

const shop = workshop();
const of = (query: string) => duckdbFingerprint(shop.connection, query);

describe("duckdbFingerprint", () => {
  it.each([
    ["integers", "SELECT unnest([1, -2, NULL, 2147483647])::INTEGER AS x", [1, -2, null, 2147483647]],
    ["small integers", "SELECT unnest([1, 255])::UTINYINT AS x", [1, 255]],
    ["64-bit integers", "SELECT unnest([1, 9007199254740993])::BIGINT AS x", [1n, 9007199254740993n]],
    [
      "128-bit integers",
      "SELECT (unnest([1, 3])::HUGEINT << 100) + 1 AS x",
      [2n ** 100n + 1n, 3n * 2n ** 100n + 1n],
    ],
    [
      "doubles",
      "SELECT unnest([0.1::DOUBLE, -0.0, 'nan', 'inf', 1e300]) AS x",
      [0.1, 0, null, Infinity, 1e300],
    ],
    ["floats", "SELECT unnest([0.1, 2.5])::FLOAT AS x", [Math.fround(0.1), 2.5]],
    ["decimals", "SELECT unnest([0.10, 12345678.99])::DECIMAL(18, 2) AS x", [0.1, 12345678.99]],
    ["text", "SELECT unnest(['', 'é', '東京😀', NULL]) AS x", ["", "é", "東京😀", null]],
    ["booleans", "SELECT unnest([true, false, NULL]) AS x", [true, false, null]],
    ["enumerations", "SELECT unnest(['b', 'a'])::ENUM('a', 'b') AS x", ["b", "a"]],
    ["nothing", "SELECT NULL AS x", [null]],
    ["no rows", "SELECT 1 AS x WHERE false", []],
  ])("equals the fingerprint in TypeScript: %s", async (_, query, x) => {
    expect(await of(query)).toEqual(fingerprint({ x }));
  });

  it.each([
    ["TIMESTAMP", "2026-03-29 02:30:15.123"],
    ["TIMESTAMP_MS", "2026-03-29 02:30:15.123"],
    ["TIMESTAMP_NS", "2026-03-29 02:30:15.123"],
    ["TIMESTAMPTZ", "2026-03-29 04:30:15.123+02"],
    ["TIMESTAMP", "1901-03-29 02:30:15.123"],
    ["TIMESTAMP_NS", "1901-03-29 02:30:15.123"],
  ])("reads a %s as its time", async (type, text) => {
    const date = new Date(`${text.slice(0, 4)}-03-29T02:30:15.123Z`);
    expect(await of(`SELECT '${text}'::${type} AS x`)).toEqual(fingerprint({ x: [date] }));
  });
  it("reads a day as its midnight, and tells microseconds and nanoseconds apart", async () => {
    const day = fingerprint({ x: [new Date("2026-03-29T00:00:00Z")] });
    for (const type of ["DATE", "TIMESTAMP_S", "TIMESTAMP"]) {
      expect(await of(`SELECT '2026-03-29'::${type} AS x`)).toEqual(day);
    }
    const hashes = new Set<string>();
    for (const digits of ["000000", "000001", "000001001", "000001002"]) {
      hashes.add((await of(`SELECT '2026-03-29 00:00:00.${digits}'::TIMESTAMP_NS AS x`)).contentHash);
    }
    expect(hashes.size).toBe(4);
  });

  it("is one for a table, its Parquet and its CSV", async () => {
    const known = await of(ROWS);
    expect(known.rows).toBe(5000);
    const reader = await shop.connection.runAndReadAll(ROWS);
    expect(fingerprint(reader.getColumnsObjectJS() as never)).toEqual(known);
    await shop.write(ROWS, "rows.parquet");
    await shop.write(ROWS, "rows.csv");
    await shop.write(`${ROWS} ORDER BY random()`, "shuffled.csv.gz");
    for (const file of ["rows.parquet", "rows.csv", "shuffled.csv.gz"]) {
      expect(await of(`SELECT * FROM '${shop.path(file)}'`)).toEqual(known);
    }
  });

  it("refuses a result that another query on the connection cut short", async () => {
    const all = [1, 2, 3].map((k) => of(`SELECT range * ${k} AS x FROM range(100000)`));
    const outcomes = await Promise.allSettled(all);
    const known = [1, 2, 3].map((k) =>
      fingerprint({ x: Float64Array.from({ length: 100_000 }, (_, i) => i * k) }),
    );
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.status === "fulfilled") expect(outcome.value).toEqual(known[i]);
      else expect(outcome.reason).toMatchObject({ code: "bad-state" });
    }
    expect(outcomes.some(({ status }) => status === "rejected")).toBe(true);
  });
});
