import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lessons } from "../../apps/course/src/data/syllabus.ts";
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

describe("the figures of stats' README", () => {
  it("count the cases that hold its distributions", () => {
    const files = globSync("packages/stats/test/golden/distribution-*.json", { cwd: root });
    const cases = files.map((file) => (JSON.parse(read(file)) as { cases: unknown[] }).cases.length);
    const total = cases.reduce((sum, each) => sum + each, 0).toLocaleString("en");
    expect(read("packages/stats/README.md")).toContain(`${total} committed cases`);
  });
});

describe("what README says of the course", () => {
  it("is how many lessons are written", () => {
    const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    const written = lessons.filter((lesson) => lesson.written).length;
    expect(read("README.md")).toContain(`${words[written] ?? written} of its thirty lessons are written`);
    expect(lessons).toHaveLength(30);
  });
});
