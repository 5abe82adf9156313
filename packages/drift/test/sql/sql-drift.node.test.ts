import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnNames, type Table } from "@productizeml/stats";
import { near, rejects } from "@productizeml/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckdbDatabase, fileRelation, openDuckdb } from "../../src/duckdb.ts";
import { type DriftOptions, detectDrift } from "../../src/index.ts";
import { type SqlExecutor, type SqlRelation, sqlDrift } from "../../src/sql.ts";
import { makeTable } from "../tables.ts";

const [reference, current] = [makeTable(1, 900), makeTable(2, 700, 0.4)];
const folder = mkdtempSync(join(tmpdir(), "drift-"));
let db: DuckdbDatabase;

beforeAll(async () => {
  db = await openDuckdb();
  await load("reference", reference);
  await load("current", current);
  for (const [name, table] of [
    ["reference", reference],
    ["current", current],
  ] as const) {
    await db.query(`copy "${name}" to '${join(folder, `${name}.parquet`)}'`);
    writeFileSync(join(folder, `${name}.csv`), csv(table));
  }
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

describe("sqlDrift on DuckDB", () => {
  const relations: [string, SqlRelation, SqlRelation][] = [
    ["tables", "reference", "main.current"],
    ["queries", { query: "select * from reference;" }, { query: "select * from current where true" }],
    [
      "Parquet files",
      fileRelation(join(folder, "reference.parquet")),
      fileRelation(join(folder, "current.parquet")),
    ],
    ["CSV files", fileRelation(join(folder, "reference.csv")), fileRelation(join(folder, "current.csv"))],
  ];
  for (const [title, before, after] of relations) {
    it(`gives the report of detectDrift on ${title}`, async () => {
      same(
        await sqlDrift({ executor: db, reference: before, current: after }),
        detectDrift(reference, current),
      );
    });
  }

  const methods: DriftOptions[] = [
    { missing: "ignore" },
    { columns: ["gaps", "rare"], correction: "holm", minEffect: 0.02 },
    { columns: { normal: { method: "wassersteinDistance" }, gaps: { method: "wassersteinDistance" } } },
    {
      columns: { normal: { method: "populationStabilityIndex" }, whole: { method: "jensenShannonDistance" } },
    },
    { columns: { whole: { type: "categorical" }, carrier: { method: "populationStabilityIndex" } } },
    { minRows: 800 },
    { columns: [] },
  ];
  for (const options of methods) {
    it(`does so with ${JSON.stringify(options)}`, async () => {
      const params = { executor: db, reference: "reference", current: "current", ...options };
      same(await sqlDrift(params), detectDrift(reference, current, options));
    });
  }

  it("does so where a side is empty, constant, missing or not a number", async () => {
    const odd: Table = {
      constant: [5, 5, 5, 5],
      'a "quoted" name': [1, null, Number.NaN, 2],
      gone: [null, null, null, 1],
      text: ["", "'", null, "ä"],
    };
    const other: Table = {
      constant: [5, 5, 5],
      'a "quoted" name': [Number.NaN, 1, 2],
      gone: [null, null, null],
      text: ["'", "'", null],
    };
    await load("odd", odd);
    await load("other", other);
    const options = {
      minRows: 1,
      minEffect: 0,
      columns: { constant: {}, 'a "quoted" name': {}, gone: {}, text: {} },
    };
    same(
      await sqlDrift({ executor: db, reference: "odd", current: "other", ...options }),
      detectDrift(odd, other, options),
    );
    const none = { query: "select * from other where false" };
    const report = await sqlDrift({ executor: db, reference: "odd", current: none });
    expect(report.columns.every((each) => !each.judged)).toBe(true);
    expect(report.currentRows).toBe(0);
  });

  it("asks for the columns and then sends one statement, whatever the number of columns", async () => {
    const sent: string[] = [];
    const query = (sql: string): ReturnType<SqlExecutor["query"]> => {
      sent.push(sql);
      return db.query(sql);
    };
    const executor: SqlExecutor = { dialect: "duckdb", query };
    await sqlDrift({ executor, reference: "reference", current: "current" });
    expect(sent.map((sql) => sql.includes("describe"))).toEqual([true, true, false]);
  });

  it("leaves out dates and lists unless they are named", async () => {
    await db.query(
      "create table dated as select date '2020-01-01' + cast(i % 9 as integer) as day, [i] as list, i as x from range(99) t(i)",
    );
    const params = { executor: db, reference: "dated", current: "dated" };
    expect((await sqlDrift(params)).columns.map((each) => each.name)).toEqual(["x"]);
    const [day] = (await sqlDrift({ ...params, columns: ["day"] })).columns;
    expect(day).toMatchObject({ type: "categorical", effect: 0, reference: { distinct: 9 } });
  });

  it("reads every integer and decimal type as a number", async () => {
    await db.query(
      "create table typed as select cast(i as tinyint) as a, cast(i as ubigint) as b, cast(i as decimal(9, 2)) as c, cast(i as float) as d, cast(i as hugeint) as e from range(99) t(i)",
    );
    const report = await sqlDrift({ executor: db, reference: "typed", current: "typed" });
    expect(report.columns.map(({ type, reference }) => [type, reference])).toEqual(
      Array(5).fill(["numeric", expect.objectContaining({ count: 99, mean: 49, min: 0, max: 98 })]),
    );
  });

  const params = { reference: "reference", current: "current" };
  rejects(
    "rows that a shard did not answer for",
    () => sqlDrift({ ...params, executor: db, expectedRows: { current: 701 } }),
    "length-mismatch",
  );
  rejects(
    "counts that do not add up to the rows",
    () =>
      sqlDrift({ ...params, executor: losing((row) => row["kind"] === "category" && row["label"] === "AA") }),
    "length-mismatch",
  );
  rejects(
    "bins that do not add up to the rows",
    () =>
      sqlDrift({ ...params, executor: losing((row) => row["kind"] === "bin" && Number(row["bin"]) === 3) }),
    "length-mismatch",
  );
  rejects(
    "a column that the current relation lacks",
    () => sqlDrift({ ...params, executor: db, current: { query: "select normal from current" } }),
    "unknown-column",
  );
  rejects(
    "an unknown column",
    () => sqlDrift({ ...params, executor: db, columns: ["nothing"] }),
    "unknown-column",
  );
  rejects(
    "infinite numbers",
    () =>
      sqlDrift({
        ...params,
        executor: db,
        current: { query: "select * replace (1e999::double as normal) from current" },
      }),
    "not-finite",
  );
  rejects(
    "an executor of another dialect",
    () => sqlDrift({ ...params, executor: { ...db, dialect: "cobol" as "duckdb" } }),
    "bad-option",
  );
});

/** The two reports agree: names, types and decisions exactly, numbers to rounding. */
function same(ours: unknown, theirs: unknown): void {
  near(ours, theirs, { relative: 1e-9, absolute: 1e-14 });
}

/** DuckDB, but some rows of every answer get lost. */
function losing(lost: (row: Readonly<Record<string, unknown>>) => boolean): SqlExecutor {
  return { dialect: "duckdb", query: async (sql) => (await db.query(sql)).filter((row) => !lost(row)) };
}

async function load(name: string, table: Table): Promise<void> {
  const columns = columnNames(table).map((each) => (table as Record<string, ArrayLike<unknown>>)[each]!);
  const types = columns.map((values) => {
    const first = Array.from(values).find((value) => value !== null);
    if (typeof first === "boolean") return "boolean";
    return typeof first === "string"
      ? "varchar"
      : Array.from(values).every((v) => v === null || Number.isInteger(v))
        ? "integer"
        : "double";
  });
  const literal = (value: unknown): string => {
    if (value === null) return "null";
    if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
    return Number.isNaN(value) ? "'nan'::double" : String(value);
  };
  const quoted = columnNames(table).map((each) => `"${each.replaceAll('"', '""')}"`);
  await db.query(`create table "${name}" (${quoted.map((each, i) => `${each} ${types[i]}`).join(", ")})`);
  const rows = Array.from(
    { length: columns[0]!.length },
    (_, i) => `(${columns.map((values) => literal(values[i])).join(", ")})`,
  );
  await db.query(`insert into "${name}" values ${rows.join(", ")}`);
}

function csv(table: Table): string {
  const names = columnNames(table);
  const columns = names.map((each) => (table as Record<string, ArrayLike<unknown>>)[each]!);
  const rows = Array.from({ length: columns[0]!.length }, (_, i) =>
    columns.map((values) => values[i] ?? "").join(","),
  );
  return [names.join(","), ...rows].join("\n");
}
