import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the site before its first test. */
export default function build(): void {
  const { status } = spawnSync(
    "turbo",
    ["run", "build", "--filter=@productizeml/course", "--output-logs=errors-only"],
    { cwd: fileURLToPath(new URL("../../../..", import.meta.url)), stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status !== 0) throw new Error(`the build of the site ended with ${status}`);
}
