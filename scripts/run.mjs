import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The workspace's root. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the root and returns its exit code; the output goes where ours goes. */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  if (error) console.error(`${command} could not start: ${error.message}`);
  return status ?? 1;
}

/** Runs a command quietly and returns its exit code and everything that it wrote. */
export function capture(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", env });
  return { code: status ?? 1, output: error ? error.message : stdout + stderr, stdout };
}

/** Our own commands come first, so that everything runs on the workspace's Node; nothing phones home. */
export const env = {
  ...process.env,
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
};
