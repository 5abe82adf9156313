import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { rejects } from "@productizeml/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashSplit } from "../../src/index.ts";
import { hashSplitSql, type SplitDialect } from "../../src/sql.ts";

const SHARES = { train: 70, validation: 15, "hold's out": 15 };

describe("hashSplitSql", () => {
  let connection: DuckDBConnection;
  let instance: DuckDBInstance;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const parts = async (relation: string, params: { salt?: string; shares?: Record<string, number> } = {}) => {
    const expression = hashSplitSql({ shares: SHARES, key: 'a "key"', dialect: "duckdb", ...params });
    const reader = await connection.runAndReadAll(
      `select "a ""key""" as key, ${expression} as part from (${relation}) as t("a ""key""")`,
    );
    return reader.getRowObjectsJS() as { key: string | number | bigint | null; part: string | null }[];
  };

  it.each([
    ["text", "select 'user-' || range from range(2000)"],
    ["text beyond ASCII", "select repeat('é東😀', (range % 40)::int) || range from range(500)"],
    ["integers", "select range - 1000 from range(2000)"],
    ["64-bit integers", "select 9007199254740993 * range from range(500)"],
    ["wider integers", "select range::HUGEINT * 9007199254740993 * 9007199254740993 from range(200)"],
  ])("gives in DuckDB what hashSplit gives, for %s", async (_, relation) => {
    for (const salt of ["", "2026-é'\\"]) {
      const assign = hashSplit(SHARES, { hash: "sha256", salt });
      const rows = await parts(relation, { salt });
      const differing = rows.filter(({ key, part }) => part !== assign(key as string));
      expect(differing).toEqual([]);
      expect(new Set(rows.map(({ part }) => part)).size).toBe(3);
    }
  });

  it("agrees for any number of buckets", async () => {
    for (const total of [2, 3, 97, 1000, 1_000_003, 2 ** 31]) {
      const shares = { a: Math.floor(total / 3) || 1, b: total - (Math.floor(total / 3) || 1) };
      const assign = hashSplit(shares, { hash: "sha256" });
      const rows = await parts("select range from range(300)", { shares });
      expect(rows.filter(({ key, part }) => part !== assign(key as bigint))).toEqual([]);
    }
  });

  it("gives a missing key no part", async () => {
    expect(await parts("select unnest([null, '']::varchar[])")).toEqual([
      { key: null, part: null },
      { key: "", part: hashSplit(SHARES, { hash: "sha256" })("") },
    ]);
  });

  it("writes each engine's own functions", () => {
    const shares = { train: 80, test: 20 };
    const sql = (dialect: SplitDialect, hash?: "xxhash32" | "farmhash64") =>
      hashSplitSql({ shares, key: "id", dialect, ...(hash === undefined ? {} : { hash }), salt: "it's\\" });
    expect(sql("bigquery", "farmhash64")).toBe(
      "CASE WHEN `id` IS NULL THEN NULL WHEN MOD(ABS(FARM_FINGERPRINT('it\\'s\\\\' || CAST(`id` AS STRING))), 100) < 80 THEN 'train' ELSE 'test' END",
    );
    expect(sql("clickhouse", "xxhash32")).toContain(
      "xxHash32('it\\'s\\\\' || toString(`id`)) * 2.3283064365386963e-8 < 80",
    );
    expect(sql("clickhouse", "farmhash64")).toContain("abs(reinterpretAsInt64(farmFingerprint64(");
    expect(sql("postgres")).toContain(`convert_to('it''s\\' || CAST("id" AS text), 'UTF8')`);
    expect(sql("bigquery")).toContain("TO_HEX(SHA256('it\\'s\\\\' || CAST(`id` AS STRING)))");
  });

  const params = { shares: { a: 1, b: 1 }, key: "id", dialect: "duckdb" } as const;
  rejects("a hash that the engine lacks", () => hashSplitSql({ ...params, hash: "xxhash32" }), "bad-option");
  rejects(
    "an unknown engine",
    () => hashSplitSql({ ...params, dialect: "oracle" as "duckdb" }),
    "bad-option",
  );
  rejects("fractions", () => hashSplitSql({ ...params, shares: { a: 0.5, b: 0.5 } }), "out-of-range");
  rejects(
    "sizes that do not add up",
    () => hashSplitSql({ ...params, shares: { a: 0.5, b: 0.4 } }),
    "out-of-range",
  );
  rejects(
    "too many buckets",
    () => hashSplitSql({ ...params, shares: { a: 2 ** 31, b: 1 } }),
    "out-of-range",
  );
});
