import type { Options } from "tsup";

/** The build that every package shares: ESM with types, one file for each public entry. */
export const library = (overrides: Options = {}): Options => ({
  entry: ["src/index.ts"],
  format: ["esm"],
  target: "es2023",
  // tsup's declaration builder asks for a baseUrl, which TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  clean: true,
  treeshake: false,
  ...overrides,
});
