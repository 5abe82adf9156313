import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The workspace's root. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** What is read of a package.json here. */
interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** A package under packages/. */
export interface Package {
  /** Its folder's name, such as "stats". */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** Every package, in the order of their folders. */
export const packages: readonly Package[] = readdirSync(join(root, "packages")).map((folder) => {
  const path = join(root, "packages", folder);
  return { folder, path, manifest: JSON.parse(readFileSync(join(path, "package.json"), "utf8")) };
});

/** Files of a package's src, by absolute path. */
export function sources({ path }: Package): string[] {
  return globSync("src/**/*.{ts,tsx}", { cwd: path })
    .sort()
    .map((file) => join(path, file));
}

/** The source file behind a public entry: `entry(stats, ".")` is packages/stats/src/index.ts. */
export function entry({ path, manifest }: Package, subpath: string): string | undefined {
  const target = manifest.exports[subpath];
  const source = typeof target === "object" ? target["@productizeml/source"] : undefined;
  return source === undefined ? undefined : join(path, source);
}

/** A path as a reader of the repository writes it. */
export function shown(file: string): string {
  return relative(root, file);
}
