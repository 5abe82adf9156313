import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { type Manifest, type ManifestDiff, readManifest } from "../src/index.ts";
import { ROWS, workshop } from "./duckdb/support.ts";

const cli = join(dirname(fileURLToPath(import.meta.url)), "../src/cli.ts");
const shop = workshop();
// Each call of the command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in the folder of the workshop; `meanwhile` may end it. */
function run(
  args: readonly string[],
  meanwhile?: (end: (signal: NodeJS.Signals) => void) => void,
): Promise<Result> {
  const child = spawn(process.execPath, ["--conditions=@productizeml/source", cli, ...args], {
    cwd: shop.folder,
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece) => (out += String(piece)));
  child.stderr.on("data", (piece) => (err += String(piece)));
  meanwhile?.((signal) => child.kill(signal));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}
const halves = ["--train", "0.8", "--test", "0.2"];

describe("split, the command", () => {
  it("divides files, writes the manifest beside the parts, and says so", async () => {
    await shop.write(ROWS, "rows.parquet");
    const { code, out, err } = await run([
      "rows.parquet",
      ...halves,
      "--key",
      "user",
      "--hash",
      "sha256",
      "--out",
      "hashed",
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect((await readdir(shop.path("hashed"))).sort()).toEqual([
      "manifest.json",
      "test.parquet",
      "train.parquet",
    ]);
    const known = readManifest(readFileSync(shop.path("hashed/manifest.json"), "utf8"));
    expect(known.recipe).toEqual({
      method: "hashSplit",
      shares: { train: 80, test: 20 },
      key: "user",
      hash: "sha256",
      salt: "",
    });
    const [train, test] = known.parts.map(
      ({ rows, share }) => `${rows.toLocaleString("en")}  ${(100 * share).toFixed(1)} %`,
    );
    expect(out.split("\n").slice(0, 3)).toEqual([
      "5,000 rows divided by sha256 of user",
      `  train  ${train}  hashed/train.parquet`,
      `  test   ${test}  hashed/test.parquet`.replace(
        /^(\s+test\s+)(\S+)/,
        (_, name, rows) => `${name}${String(rows).padStart(train?.split(" ")[0]?.length ?? 0)}`,
      ),
    ]);
  });
  it("verifies, tells differences, and finds leaks, with exit codes", async () => {
    await shop.write(ROWS, "rows.parquet");
    await shop.write(`${ROWS} LIMIT 10`, "other.parquet");
    const grouped = await run([
      "rows.parquet",
      ...halves,
      "--group",
      "user",
      "--out",
      "grouped",
      "--check",
      "user",
    ]);
    expect(grouped).toMatchObject({ code: 0, out: expect.stringContaining("No leak found.") });
    const drawn = await run([
      "rows.parquet",
      ...halves,
      "--stratify",
      "label",
      "--seed",
      "4",
      "--out",
      "drawn",
      "--check",
      "user",
    ]);
    expect(drawn).toMatchObject({
      code: 1,
      out: expect.stringMatching(/Leak: \d+ of 1,000 rows of test have a user that is also in train\./),
    });
    expect(await run(["verify", "drawn/manifest.json"])).toEqual({
      code: 0,
      out: "As the manifest says.\n",
      err: "",
    });
    expect(await run(["verify", "drawn/manifest.json", "rows.parquet"])).toMatchObject({ code: 0 });
    expect(await run(["verify", "drawn/manifest.json", "other.parquet"])).toEqual({
      code: 1,
      out: "Not as the manifest says: there are 10 rows, were 5000.\n",
      err: "",
    });
    expect(await run(["diff", "drawn/manifest.json", "drawn/manifest.json"])).toMatchObject({
      code: 0,
      out: "The same split.\n",
    });
    const diff = await run(["diff", "drawn/manifest.json", "grouped/manifest.json", "--json"]);
    expect(diff.code).toBe(1);
    expect((JSON.parse(diff.out) as ManifestDiff).recipe).toContainEqual({
      setting: "groups",
      after: "user",
    });
  });
  it("prints JSON for machines, and takes parts of any name", async () => {
    await shop.write(ROWS, "rows.parquet");
    const parts = ["--train", "6", "--validation", "1", "--part", "calibration=1", "--part", "holdout=2"];
    const { code, out } = await run([
      "rows.parquet",
      ...parts,
      "--time",
      "at",
      "--out",
      "timed",
      "--format",
      "csv.gz",
      "--json",
    ]);
    expect(code).toBe(0);
    const known = JSON.parse(out) as Manifest;
    expect(known.parts.map(({ name }) => name)).toEqual(["train", "validation", "calibration", "holdout"]);
    expect(existsSync(shop.path("timed/holdout.csv.gz"))).toBe(true);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "leaves nothing half written when it gets %s",
    async (signal) => {
      await shop.write(
        "SELECT range AS id, repeat('x', 20) || range AS text FROM range(3000000)",
        "long.parquet",
      );
      const begun = async (): Promise<boolean> =>
        (await readdir(shop.folder)).some((name) => name.startsWith("ended.partial-"));
      const { code } = await run(
        ["long.parquet", ...halves, "--key", "id", "--out", "ended"],
        async (end) => {
          while (!(await begun())) await new Promise((resolve) => setTimeout(resolve, 10));
          end(signal);
        },
      );
      expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: null }[signal]);
      expect(existsSync(shop.path("ended"))).toBe(false);
      const left = (await readdir(shop.folder)).filter((name) => name.startsWith("ended.partial-"));
      if (signal !== "SIGKILL") expect(left).toEqual([]);
      else for (const name of left) await rename(shop.path(name), shop.path(`killed-${name}`));
    },
  );

  it.each([
    ["no file", ["gone.csv", ...halves, "--out", "x"], "splitFiles requires files that exist, got gone.csv"],
    ["no folder", ["rows.parquet", ...halves], "split requires --out"],
    [
      "an unknown column",
      ["rows.parquet", ...halves, "--key", "nope", "--out", "x"],
      'requires column "nope", got columns user, id',
    ],
    [
      "sizes that do not add up",
      ["rows.parquet", "--train", "0.8", "--test", "0.1", "--out", "x"],
      "fractions that sum to 1",
    ],
    ["one part", ["rows.parquet", "--train", "1", "--out", "x"], "at least 2 parts"],
    ["no number", ["rows.parquet", "--train", "most", "--out", "x"], "positive number"],
    [
      "an unknown hash",
      ["rows.parquet", ...halves, "--key", "id", "--hash", "md5", "--out", "x"],
      "xxhash32, sha256 or farmhash64",
    ],
    [
      "a hash without key",
      ["rows.parquet", ...halves, "--hash", "sha256", "--out", "x"],
      "no --hash without --key",
    ],
    [
      "key and groups",
      ["rows.parquet", ...halves, "--key", "id", "--group", "user", "--out", "x"],
      "no --group beside --key",
    ],
    [
      "time and seed",
      ["rows.parquet", ...halves, "--time", "at", "--seed", "1", "--out", "x"],
      "no --seed beside --time",
    ],
    ["an unknown flag", ["rows.parquet", "--ratio", "1"], "unknown option"],
    ["a broken file", ["broken.parquet", ...halves, "--out", "x"], "broken.parquet"],
    ["a broken manifest", ["verify", "broken.parquet"], "readManifest requires JSON"],
    ["no manifest", ["diff", "gone.json", "gone.json"], "gone.json"],
  ])("refuses %s, with exit code 2", async (_, args, message) => {
    await shop.write(ROWS, "rows.parquet");
    await writeFile(shop.path("broken.parquet"), "PAR1 and no more");
    const { code, err, out } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(shop.path("x"))).toBe(false);
  });
  it("helps, and tells its version", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Example:") });
    expect(await run(["--version"])).toMatchObject({ code: 0, out: `${packageJson.version}\n` });
  });
});
