import { isBuiltin } from "node:module";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { importsOf, loadedWith, parse, resolveRelative } from "./support/imports.ts";
import { entry, type Package, packages, shown, sources } from "./support/workspace.ts";

const scope = "@productizeml/";

/** What each package may import of the house: only what stands to its left. */
const left: Readonly<Record<string, readonly string[]>> = {
  stats: [],
  metrics: ["stats"],
  split: ["stats"],
  impact: ["stats", "metrics", "split"],
  drift: ["stats", "metrics", "split"],
  inference: [],
  tracking: [],
};
/** Packages that run wherever JavaScript runs, in every file. The others' roots do too; their subpaths need not. */
const pure = new Set(["stats", "metrics", "impact"]);
/** Packages that ask neither the clock nor chance: a seed and the data decide. */
const determined = new Set([...pure, "split", "drift"]);

describe.each(packages.map((each) => [each.folder, each] as const))("%s", (folder, each) => {
  const allowed = (left[folder] ?? []).map((name) => scope + name);

  it("declares only what stands to its left", () => {
    expect(left, "every package has a place in the import rule").toHaveProperty(folder);
    const declared = Object.keys(each.manifest.dependencies ?? {}).filter((name) => name.startsWith(scope));
    expect(declared.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it("imports only what stands to its left, through public entries", () => {
    expect(wrongImports(each, allowed)).toEqual([]);
  });

  it("loads no Node module where it must run everywhere", () => {
    const root = entry(each, ".");
    expect(root).toBeDefined();
    const files = pure.has(folder) ? sources(each) : loadedWith(root as string);
    expect(platformImports(files)).toEqual([]);
  });

  it("has no cycle between files", () => {
    expect(cycles(sources(each))).toEqual([]);
  });

  it("has an index that is the public list and nothing else", () => {
    const { statements } = parse(entry(each, ".") as string);
    expect(
      statements.filter((statement) => !ts.isExportDeclaration(statement)).map((s) => s.getText()),
    ).toEqual([]);
  });

  it("keeps its files under 300 lines", () => {
    const long = sources(each).map((file) => [shown(file), parse(file).getLineStarts().length] as const);
    expect(long.filter(([, lines]) => lines > 301)).toEqual([]);
  });

  if (determined.has(folder)) {
    it("asks neither the clock nor chance", () => {
      expect(sources(each).flatMap(impureCalls)).toEqual([]);
    });
  }
});

function wrongImports(each: Package, allowed: readonly string[]): string[] {
  const wrong: string[] = [];
  for (const file of sources(each)) {
    for (const { specifier } of importsOf(file)) {
      if (!specifier.startsWith(scope)) continue;
      const [, name = "", ...rest] = specifier.split("/");
      const target = packages.find(({ folder }) => folder === name);
      const subpath = ["."].concat(rest).join("/");
      if (!allowed.includes(scope + name) || target === undefined || entry(target, subpath) === undefined) {
        wrong.push(`${shown(file)} imports ${specifier}`);
      }
    }
  }
  return wrong;
}

function platformImports(files: Iterable<string>): string[] {
  const wrong: string[] = [];
  for (const file of files) {
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (!typeOnly && isBuiltin(specifier)) wrong.push(`${shown(file)} imports ${specifier}`);
    }
  }
  return wrong;
}

/** Cycles among the imports that are left at run time, each as the files it goes through. */
function cycles(files: readonly string[]): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].map(shown).join(" -> "));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { specifier, typeOnly } of importsOf(file)) {
      const next = typeOnly || !specifier.startsWith(".") ? undefined : resolveRelative(file, specifier);
      if (next !== undefined && /\.tsx?$/.test(next)) visit(next);
    }
    path.pop();
    done.add(file);
  };
  for (const file of files) visit(file);
  return found;
}

/** `Math.random()`, `Date.now()`, `performance.now()` and `new Date()`, with where they stand. */
function impureCalls(file: string): string[] {
  const source = parse(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const called = ts.isCallExpression(node) ? node.expression.getText() : "";
    const today = ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
    if (today || ["Math.random", "Date.now", "performance.now"].includes(called)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${shown(file)}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
