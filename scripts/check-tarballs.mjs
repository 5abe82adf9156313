// What publint and "are the types wrong" say of every tarball; their output is shown only when they object.
import { basename } from "node:path";
import pack, { packages } from "./pack.mjs";
import { capture } from "./run.mjs";

pack();
let failed = 0;
for (const { tarball } of packages()) {
  for (const command of [
    ["publint", "run", tarball, "--strict"],
    ["attw", tarball, "--profile", "esm-only", "--format", "ascii", "--no-definitely-typed"],
  ]) {
    const { code, output } = capture(command[0], command.slice(1));
    if (code === 0) continue;
    failed++;
    console.error(`${command[0]} refuses ${basename(tarball)}\n${output}`);
  }
}
console.log(failed === 0 ? `${packages().length} tarballs are sound` : `${failed} objections`);
process.exitCode = failed === 0 ? 0 : 1;
