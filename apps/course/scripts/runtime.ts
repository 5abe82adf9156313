import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "esbuild";

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What code in a page may import, each a module that needs no other. */
const modules = ["stats", "metrics", "split", "impact", "drift"];

/** Bundles what runs in the exercises' sandbox into public/runtime, before the site is built or served. */
export function runtime(): AstroIntegration {
  return {
    name: "runtime",
    hooks: {
      "astro:config:setup": async () => {
        const shared = {
          bundle: true,
          minify: true,
          outdir: path("public/runtime"),
          conditions: ["@productizeml/source"],
          target: "es2023",
          logLevel: "warning" as const,
        };
        await build({
          ...shared,
          format: "esm",
          entryPoints: Object.fromEntries([
            ...modules.map((name) => [name, `@productizeml/${name}`]),
            ["data", path("src/data/course.ts")],
          ]),
          absWorkingDir: path("."),
        });
        await build({ ...shared, format: "iife", entryPoints: [path("src/client/sandbox-worker.ts")] });
      },
    },
  };
}
