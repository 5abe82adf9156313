import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { command, userProject } from "./support/project.ts";

const bin = join(dirname(fileURLToPath(import.meta.url)), "../../node_modules/.bin");
const project = userProject("typescript");

describe.each([
  ["TypeScript 7", "tsc"],
  ["TypeScript 6", "tsc6"],
])("the types in the tarballs, under %s", (_, compiler) => {
  it.each([
    ["the pure packages", "pure.ts", "nodenext", { lib: ["es2023"], skipLibCheck: false }],
    ["the pure packages", "pure.ts", "bundler", { lib: ["es2023"], skipLibCheck: false }],
    ["the others", "all.ts", "nodenext", { lib: ["es2023", "dom", "dom.iterable"], skipLibCheck: true }],
    ["the others", "all.ts", "bundler", { lib: ["es2023", "dom", "dom.iterable"], skipLibCheck: true }],
  ])("%s compile (%s, %s)", (_, file, moduleResolution, options) => {
    const config = join(project.path, `${compiler}-${file}-${moduleResolution}.json`);
    const module = moduleResolution === "bundler" ? "esnext" : moduleResolution;
    const compilerOptions = { ...options, module, moduleResolution, strict: true, noEmit: true, types: [] };
    writeFileSync(config, JSON.stringify({ compilerOptions, files: [file] }));
    const { code, output } = command(project.path, join(bin, compiler), "-p", config);
    expect(code, output).toBe(0);
  });
});
