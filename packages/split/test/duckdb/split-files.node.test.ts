import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { checkFiles, type SplitFilesParams, splitFiles, verifyFiles } from "../../src/duckdb.ts";
import { type Manifest, manifest, type SplitRecipe, splitTable } from "../../src/index.ts";
import { hashSplitSql } from "../../src/sql.ts";
import { ROWS, workshop } from "./support.ts";

const shop = workshop();
vi.setConfig({ testTimeout: 120_000 });
const shares = { train: 70, validation: 10, test: 20 };
const recipes: Readonly<Record<string, SplitRecipe>> = {
  hashed: { method: "hashSplit", shares, key: "user", hash: "xxhash32", salt: "" },
  numbers: { method: "hashSplit", shares, key: "id", hash: "sha256", salt: "2026" },
  stratified: { method: "split", shares, stratify: "label", seed: 3 },
  grouped: { method: "split", shares, groups: "user", seed: 0 },
  both: { method: "split", shares, stratify: "ok", groups: "user", seed: 1 },
  ordered: { method: "split", shares, time: "at" },
  plain: { method: "split", shares, seed: 1 },
};
const hashed = recipes.hashed as SplitRecipe;
const columns = async (query: string) =>
  (await shop.connection.runAndReadAll(query)).getColumnsObjectJS() as Record<string, (string | number)[]>;
let made = 0;
/** Divides the file of the workshop, and tells where. */
async function divide(name: string, params: Partial<SplitFilesParams> = {}) {
  const out = shop.path(`out-${made++}`);
  return { out, known: await splitFiles({ files: [shop.path(name)], recipe: hashed, out, ...params }) };
}

describe("splitFiles", () => {
  it.each(Object.entries(recipes))(
    "divides as in TypeScript, each row in its place: %s",
    async (_, recipe) => {
      await shop.write(ROWS, "rows.parquet");
      const { out, known } = await divide("rows.parquet", { recipe });
      const table = await columns(ROWS);
      const split = splitTable(table, recipe);
      expect(known).toEqual(manifest(split, table, { recipe }));
      expect(JSON.parse(readFileSync(`${out}/manifest.json`, "utf8"))).toEqual(known);
      for (const name of split.names) {
        const part = await columns(`SELECT * FROM '${out}/${name}.parquet'`);
        expect(Object.keys(part)).toEqual(Object.keys(table));
        const rows = Array.from(split.parts[name] as Uint32Array);
        expect(part.id).toEqual(rows.map((row) => table.id?.[row]));
      }
      expect(await verifyFiles({ manifest: `${out}/manifest.json` })).toEqual({
        verified: true,
        findings: [],
      });
      const again = { manifest: `${out}/manifest.json`, files: [shop.path("rows.parquet")] };
      expect(await verifyFiles(again)).toEqual({ verified: true, findings: [] });
    },
  );

  it("gives the parts that the SQL of hashSplit gives", async () => {
    await shop.write(ROWS, "rows.parquet");
    const recipe = recipes.numbers as SplitRecipe & { method: "hashSplit" };
    const { out } = await divide("rows.parquet", { recipe });
    const part = hashSplitSql({ ...recipe, dialect: "duckdb" });
    for (const name of Object.keys(shares)) {
      const known = await columns(`SELECT id FROM (${ROWS}) WHERE ${part} = '${name}'`);
      expect((await columns(`SELECT id FROM '${out}/${name}.parquet'`)).id).toEqual(known.id);
    }
  });
  it("reads and writes CSV, compressed or not, and several files", async () => {
    await shop.write(`${ROWS} LIMIT 3000`, "piece-1.csv.gz");
    await shop.write(`${ROWS} LIMIT 2000 OFFSET 3000`, "piece-2.csv.gz");
    await shop.write(ROWS, "rows.parquet");
    const { known: whole } = await divide("rows.parquet");
    for (const extension of [".csv", ".csv.gz", ".tsv", ".parquet"]) {
      const { out, known } = await divide("piece-*.csv.gz", { extension });
      expect(known).toEqual(whole);
      expect((await readdir(out)).sort()).toEqual(
        ["manifest.json", ...Object.keys(shares).map((name) => name + extension)].sort(),
      );
      expect((await verifyFiles({ manifest: `${out}/manifest.json` })).findings).toEqual([]);
    }
  });
  it("keeps the text of CSV where it is asked to", async () => {
    await writeFile(shop.path("zip.csv"), "zip,n\n00501,1.50\n10001,2\n02134,3\n");
    const { out, known } = await divide("zip.csv", {
      text: true,
      recipe: { ...hashed, key: "zip" } as SplitRecipe,
    });
    expect(known.data.columns.map(({ type }) => type)).toEqual(["string", "string"]);
    const all = Object.keys(shares).flatMap((name) =>
      readFileSync(`${out}/${name}.csv`, "utf8").split("\n").slice(1),
    );
    expect(all.filter(Boolean).sort()).toEqual(["00501,1.50", "02134,3", "10001,2"]);
    expect((await verifyFiles({ manifest: `${out}/manifest.json` })).verified).toBe(true);
  });
  it("writes a file for a part without rows", async () => {
    await shop.write("SELECT 1 AS id, 'x' AS part", "one.parquet");
    const { out, known } = await divide("one.parquet", { recipe: { ...hashed, key: "id" } as SplitRecipe });
    expect(known.parts.map(({ rows }) => rows).sort()).toEqual([0, 0, 1]);
    for (const name of Object.keys(shares)) {
      expect(Object.keys(await columns(`SELECT * FROM '${out}/${name}.parquet'`))).toEqual(["id", "part"]);
    }
  });
  it("is not misled by names within nested columns", async () => {
    await shop.write(
      "SELECT {'a': 1, 'b': [{'id': 1}]} AS a, range AS id, [1, 2] AS b FROM range(20)",
      "nested.parquet",
    );
    const { known } = await divide("nested.parquet", { recipe: { ...hashed, key: "id" } as SplitRecipe });
    expect(known.data.columns.map(({ name }) => name)).toEqual(["a", "b", "id"]);
  });
  it("tells how far it is", async () => {
    await shop.write(ROWS, "rows.parquet");
    const steps: string[] = [];
    const onProgress: SplitFilesParams["onProgress"] = ({ step, rows, total }) =>
      steps.push(`${step} ${rows}/${total}`);
    await divide("rows.parquet", { recipe: recipes.grouped as SplitRecipe, onProgress });
    expect(steps.at(0)).toBe("read 2048/5000");
    expect(steps.at(-1)).toBe("write 5000/5000");
  });

  it("leaves nothing behind when it is ended early, or fails", async () => {
    await shop.write("SELECT range AS id FROM range(200000)", "long.parquet");
    const before = await readdir(shop.folder);
    const recipe = { ...hashed, key: "id" } as SplitRecipe;
    for (const [step, each] of [
      ["write", recipe],
      ["read", { method: "split", shares, groups: "id" }],
    ] as const) {
      const controller = new AbortController();
      let after = 0;
      const ended = divide("long.parquet", {
        recipe: each,
        signal: controller.signal,
        onProgress: (progress) => {
          if (controller.signal.aborted) after++;
          if (progress.step === step) controller.abort();
        },
      });
      await expect(ended).rejects.toThrow("aborted");
      expect(after).toBe(0);
    }
    expect(await readdir(shop.folder)).toEqual(before);
    await shop.write("SELECT CASE WHEN range < 99999 THEN 'x' END AS id FROM range(100000)", "holes.parquet");
    await expect(divide("holes.parquet", { recipe })).rejects.toThrow(
      "splitFiles requires a key in every row of id, got none in row 99999",
    );
    expect(await readdir(shop.folder)).toEqual([...before, "holes.parquet"].sort());
  });
  it("finds in the files what verifying and checking look for", async () => {
    await shop.write(ROWS, "rows.parquet");
    await shop.write(`${ROWS} LIMIT 4999`, "less.parquet");
    await shop.write(`SELECT * REPLACE (id + (id = 7)::INTEGER AS id) FROM (${ROWS})`, "other.parquet");
    await shop.write(`${ROWS} ORDER BY id DESC`, "turned.parquet");
    const { out } = await divide("rows.parquet", { recipe: recipes.plain as SplitRecipe });
    const path = `${out}/manifest.json`;
    const kinds = async (name: string) =>
      (await verifyFiles({ manifest: path, files: [shop.path(name)] })).findings.map(({ kind }) => kind);
    expect(await kinds("less.parquet")).toEqual(["rows"]);
    expect(await kinds("other.parquet")).toEqual(["content"]);
    expect(await kinds("turned.parquet")).toContain("parts");
    const { clean, leaks } = await checkFiles({ manifest: path, apart: ["user"] });
    expect(clean).toBe(false);
    expect(leaks.map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill("group-overlap"),
      ...Array<string>(3).fill("duplicate-rows"),
    ]);
    const table = await columns(ROWS);
    const { parts } = splitTable(table, recipes.plain as SplitRecipe);
    const train = new Set(Array.from(parts.train as Uint32Array, (row) => table.id?.[row]));
    const known = Array.from(parts.test as Uint32Array).filter((row) =>
      train.has(table.id?.[row] as number),
    ).length;
    expect(
      leaks.find(({ kind, parts: [a, b] }) => kind === "duplicate-rows" && a === "train" && b === "test"),
    ).toMatchObject({
      rows: known,
      message: `${known} of 1,000 rows of test are equal to a row of train`,
    });
    const grouped = await divide("rows.parquet", { recipe: recipes.grouped as SplitRecipe });
    expect(await checkFiles({ manifest: `${grouped.out}/manifest.json`, apart: ["user"] })).toEqual({
      clean: true,
      leaks: [],
    });
    await shop.write(`SELECT * FROM '${out}/test.parquet' LIMIT 10`, "cut.parquet");
    await writeFile(`${out}/test.parquet`, readFileSync(shop.path("cut.parquet")));
    const { findings } = await verifyFiles({ manifest: path });
    expect(findings).toEqual([{ kind: "parts", message: "test has 10 rows, had 1000" }]);
  });

  it("compares values of CSV files, whose types are told file by file", async () => {
    // Whatever comes after the first half of the time is whole, and so read as integers.
    const rows =
      "SELECT range AS t, CASE WHEN range = 3 THEN 0.5 ELSE range % 5 END AS x, 'z' AS y FROM range(40)";
    await shop.write(rows, "halves.csv");
    const { out } = await divide("halves.csv", {
      recipe: { method: "split", shares: { train: 1, test: 1 }, time: "t" },
    });
    const { leaks } = await checkFiles({ manifest: `${out}/manifest.json`, apart: ["x"] });
    expect(leaks.map(({ kind, rows }) => [kind, rows])).toEqual([["group-overlap", 20]]);
  });

  describe("refuses", () => {
    const bad = (
      title: string,
      code: string,
      prepare: () => Promise<Partial<SplitFilesParams> & { name?: string }>,
    ) =>
      it(`${title} (${code})`, async () => {
        await shop.write(ROWS, "rows.parquet");
        const { name = "rows.parquet", ...params } = await prepare();
        const before = await readdir(shop.folder);
        await expect(divide(name, params)).rejects.toMatchObject({ name: "InvalidInputError", code });
        expect(await readdir(shop.folder)).toEqual(before);
      });
    const recipe = (change: object) => ({ recipe: { ...hashed, ...change } as SplitRecipe });
    bad("a file that is not there", "bad-option", async () => ({ name: "gone.parquet" }));
    bad("a file of another form", "bad-option", async () => ({ name: "rows.xlsx" }));
    bad("files of two forms", "bad-option", async () => ({
      files: [shop.path("rows.parquet"), shop.path("a.csv")],
    }));
    bad("no files", "bad-option", async () => ({ files: [] }));
    bad("a folder that holds something", "bad-option", async () => {
      await mkdir(shop.path("full/inside"), { recursive: true });
      return { out: shop.path("full") };
    });
    bad("a file in the folder's place", "bad-option", async () => ({ out: shop.path("rows.parquet") }));
    bad("an unknown column", "unknown-column", async () => recipe({ key: "nope" }));
    bad("an unknown label", "unknown-column", async () => ({
      recipe: { method: "split", shares, stratify: "nope" },
    }));
    bad("sizes that do not add up", "out-of-range", async () => recipe({ shares: { a: 0.5, b: 0.4 } }));
    bad("a part that cannot name a file", "bad-option", async () => recipe({ shares: { "../a": 1, b: 1 } }));
    bad("keys that are fractions", "bad-column", async () => recipe({ key: "amount" }));
    bad("keys that are missing", "bad-column", async () => recipe({ key: "city" }));
    bad("keys that are empty", "bad-column", async () => {
      await shop.write("SELECT unnest(['a', '']) AS id", "empty.parquet");
      return { name: "empty.parquet", ...recipe({ key: "id" }) };
    });
    bad("labels that are missing", "not-finite", async () => ({
      recipe: { method: "split", shares, stratify: "city" },
    }));
    bad("times that are text", "bad-column", async () => ({
      recipe: { method: "split", shares, time: "user" },
    }));
    bad("two columns of one name in CSV", "bad-column", async () => {
      await writeFile(shop.path("twice.csv"), "a,b,a\n1,2,3\n");
      return { name: "twice.csv", ...recipe({ key: "b" }) };
    });
    bad("no rows", "empty-input", async () => {
      await shop.write(`${ROWS} LIMIT 0`, "none.parquet");
      return { name: "none.parquet" };
    });
    it("a manifest of another version", async () => {
      const { out, known } = await divide("rows.parquet");
      await writeFile(
        `${out}/manifest.json`,
        JSON.stringify({ ...known, version: 2 } as unknown as Manifest),
      );
      await expect(verifyFiles({ manifest: `${out}/manifest.json` })).rejects.toMatchObject({
        code: "bad-state",
      });
      await expect(checkFiles({ manifest: `${out}/gone.json` })).rejects.toMatchObject({
        code: "bad-option",
      });
      expect(existsSync(`${out}/.spill`)).toBe(false);
    });
  });
});
