import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Example, examplesIn, examplesOf } from "./support/examples.ts";
import { parseExample, runExample } from "./support/run-example.ts";
import { entry, packages, root, shown, sources } from "./support/workspace.ts";

const started = process.cwd();

// An example that writes a file leaves it in a folder of its own.
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "examples-"));
  process.chdir(folder);
  return () => {
    process.chdir(started);
    rmSync(folder, { recursive: true });
  };
});

for (const file of globSync(["*.md", "docs/*.md", "docs/decisions/*.md"], { cwd: root }).sort()) {
  check(join(root, file), examplesIn(join(root, file)), root, async () => ({}));
}

for (const each of packages) {
  const index = (): Promise<object> => import(entry(each, ".") as string);
  for (const file of sources(each)) {
    check(file, examplesOf(file), each.path, async () => ({ ...(await index()), ...(await import(file)) }));
  }
  const readme = join(each.path, "README.md");
  if (existsSync(readme)) check(readme, examplesIn(readme), each.path, index);
}

/** One test for each example of a file. Names in scope need no import; what is imported is found from the folder `home`. */
function check(file: string, examples: readonly Example[], home: string, scope: () => Promise<object>): void {
  if (examples.length === 0) return;
  describe(shown(file), () => {
    for (const example of examples) {
      it(`${example.title}, line ${example.line}`, async () => {
        parseExample(example);
        if (example.runs) await runExample(example, { ...(await scope()) }, (name) => load(home, name));
      });
    }
  });
}

/** Imports for an example: ours from their source, others as `home` finds them. */
async function load(home: string, specifier: string): Promise<unknown> {
  if (isBuiltin(specifier)) return import(specifier);
  const [scope, name, ...rest] = specifier.split("/");
  const ours = scope === "@productizeml" ? packages.find(({ folder }) => folder === name) : undefined;
  const source = ours && entry(ours, [".", ...rest].join("/"));
  if (source !== undefined) return import(source);
  const { resolve } = createRequire(join(home, "package.json"));
  return import(pathToFileURL(resolve(specifier)).href);
}

describe("the runner itself", () => {
  const example = (code: string): Example => ({
    file: join(root, "x.ts"),
    line: 10,
    title: "x",
    code,
    runs: true,
  });
  const run = (code: string) =>
    runExample(example(code), { f: (x: number) => x / 3, refuse }, (specifier) => import(specifier));

  function refuse(): never {
    throw Object.assign(new Error("no"), { code: "empty-input" });
  }

  it("checks values, digits, nesting, refusals and imports", async () => {
    const checked = await run(`
import { sep as slash } from "node:path";
const list: number[] = [1, 2]; // [1, 2]
f(1); // 0.3333
f(3); // 1
({ a: [f(1), 2, 3], b: "x", more: 1 }); // { a: [0.333, 2, ...], b: "x" }
await Promise.resolve(new Float64Array([1, NaN])); // Float64Array [1, NaN]
refuse(); // throws empty-input
slash.length; // 1
`);
    expect(checked).toBe(7);
  });

  it.each([
    ["a wrong number", "f(1); // 0.334", /x\.ts:10 value is 0\.33+, not 0\.334/],
    ["rounding to few digits", "f(2); // 0.67", /not 0\.67/],
    ["a missing entry", "({ a: 1 }); // { b: 1 }", /value\.b is undefined/],
    ["a longer list", "[1, 2]; // [1]", /length 2/],
    ["prose where a value should be", "f(1); // about a third", /is no value/],
    ["a refusal that does not come", "f(1); // throws empty-input", /does not throw/],
    ["another refusal", "refuse(); // throws length-mismatch", /throws empty-input/],
    ["a broken line", "f(1);\nnull.x;", /x\.ts:11/],
  ])("objects to %s", async (_, code, message) => {
    await expect(run(code)).rejects.toThrow(message);
  });
});
