// Packs every package as it would be published: consumers/packed/<name>.tgz. A tarball that is newer than its package stays.
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { capture, root } from "./run.mjs";

const packed = join(root, "consumers/packed");

/** The packages: folder, manifest, and where the tarball lies. */
export const packages = () =>
  readdirSync(join(root, "packages")).map((folder) => ({
    folder: join(root, "packages", folder),
    manifest: JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")),
    tarball: join(packed, `${folder}.tgz`),
  }));

/** Builds what is out of date and packs it. vitest calls this too, before the consumers' first test. */
export default function pack() {
  const build = capture("turbo", ["run", "build", "--filter=./packages/*", "--output-logs=errors-only"]);
  if (build.code !== 0) throw new Error(`the tarballs require a build, got\n${build.output}`);
  mkdirSync(packed, { recursive: true });
  for (const { folder, tarball } of packages()) {
    if (isFresh(tarball, folder)) continue;
    const { code, output, stdout } = capture(
      "pnpm",
      ["pack", "--json", "--pack-destination", packed],
      folder,
    );
    if (code !== 0) throw new Error(`pnpm pack failed in ${folder}: ${output}`);
    rmSync(tarball, { force: true });
    renameSync(JSON.parse(stdout).filename, tarball);
  }
}

function isFresh(tarball, folder) {
  if (!existsSync(tarball)) return false;
  const made = statSync(tarball).mtimeMs;
  return globSync(["package.json", "README.md", "{dist,src}/**/*"], { cwd: folder }).every(
    (file) => statSync(join(folder, file)).mtimeMs < made,
  );
}

if (import.meta.main) pack();
