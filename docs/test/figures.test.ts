import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Results, withTable } from "../../peers/bench/table.ts";
import { root } from "./support/workspace.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("README's figures", () => {
  const results = JSON.parse(read("peers/bench/results.json")) as Results;

  it("are those that the benchmark measured", () => {
    expect(read("README.md")).toBe(withTable(read("README.md"), results));
  });

  it("compare with the peers that the golden values come from", () => {
    const pinned = read("peers/requirements/core.txt");
    for (const peer of ["numpy", "scipy", "scikit-learn"]) {
      expect(pinned).toContain(`${peer}==${results.versions[peer]}\n`);
    }
  });
});
