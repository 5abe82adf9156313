import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { workshop } from "./duckdb/support.ts";
import seeded from "./golden/growth.json" with { type: "json" };

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const readme = readFileSync(at("../README.md"), "utf8");
const shop = workshop();
// Each call of the command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

/** What the command writes to its standard output, whatever its exit code. */
function output(args: readonly string[]): Promise<string> {
  const node = ["--conditions=@productizeml/source", at("../src/cli.ts"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, node, { cwd: shop.folder }, (_error, stdout) => resolve(stdout));
  });
}

describe("README", () => {
  it("shows what the command prints", async () => {
    await shop.write(
      "SELECT printf('user-%03d', i * 7919 % 300) AS user, i % 7 AS day, i * 31 % 97 AS clicks FROM range(1000) t(i)",
      "visits.parquet",
    );
    const console = /```console\n(.*?)```/s.exec(readme)?.[1] ?? "";
    const shown = console.split("$ npx @productizeml/split ").slice(1);
    expect(shown.length).toBe(3);
    for (const each of shown) {
      const [command = "", ...lines] = each.split("\n");
      expect(await output(command.split(" "))).toBe(`${lines.join("\n").trim()}\n`);
    }
  });
  it("tells what scikit-learn's seeded split kept, as it was measured", () => {
    const share = seeded.cases.find(({ input }) => input.added === input.rows / 10)?.expected as number;
    expect(readme).toContain(`kept ${Number((100 * share).toPrecision(4))} % of its test rows`);
  });
  it("tells what memory the command took, as it was measured", () => {
    const { runs } = JSON.parse(readFileSync(at("../../../peers/bench/split-files.json"), "utf8")) as {
      runs: { megabytes: number; rows: number }[];
    };
    const taken = runs.map(({ megabytes }) => megabytes);
    expect(readme).toContain(`Three million flights take ${Math.min(...taken)} to ${Math.max(...taken)} MB`);
    expect(Math.max(...taken)).toBeLessThan(600);
    expect(runs.every(({ rows }) => rows === 3_000_000)).toBe(true);
  });
});
