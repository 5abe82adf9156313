// `npm run peers`: every golden file made again by the pinned peers, then the conformance runs against them.
// `npm run peers -- goldens` or `-- conformance` runs one of the two; a further word picks files whose name contains it.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { env, root } from "../scripts/run.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [only, word = ""] = process.argv.slice(2);
if (only !== undefined && only !== "goldens" && only !== "conformance") {
  console.error(`npm run peers takes "goldens" or "conformance", got "${only}"`);
  process.exit(2);
}

const results = [];
if (only !== "conformance") {
  const generators = files("goldens", /\.py$/).filter((script) =>
    /^from common import .*\bwrite\b/m.test(text(script)),
  );
  for (const script of generators) {
    results.push(run(script, python(venvOf(script)), [script]));
  }
  const changed = git("status", "--porcelain", "--", ":(glob)packages/*/test/golden/**");
  results.push({ name: "golden files as committed", ok: changed === "", seconds: 0 });
  if (changed !== "") console.error(`The peers' answers differ from the committed ones:\n${changed}`);
}
if (only !== "goldens") {
  for (const script of files("conformance", /\.(mjs|ts)$/)) {
    python(venvOf(script));
    results.push(run(script, "node", ["--conditions=@productizeml/source", script]));
  }
}

const failed = results.filter(({ ok }) => !ok);
console.log(`\n${results.length - failed.length} of ${results.length} passed`);
for (const { name, ok, seconds } of results)
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
process.exitCode = failed.length === 0 ? 0 : 1;

function files(folder, pattern) {
  return readdirSync(`${here}${folder}`)
    .filter((name) => pattern.test(name) && name.includes(word))
    .sort()
    .map((name) => `${here}${folder}/${name}`);
}

/** The virtual environment that a script names in its first lines: `# venv: river`. */
function venvOf(script) {
  return /venv[:/] ?(\w+)/.exec(text(script))?.[1] ?? "core";
}

function run(script, command, args) {
  const name = script.slice(here.length);
  console.log(`\n# ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: environment() });
  return { name, ok: status === 0, seconds: (performance.now() - start) / 1000 };
}

/** Where each virtual environment's Python is, one thread each: PEERS_CORE, PEERS_MLFLOW, and so on for the runs that start peers. */
function environment() {
  const known = readdirSync(`${here}requirements`).filter((name) => name.endsWith(".txt"));
  const pythons = known
    .map((name) => name.slice(0, -4))
    .map((name) => [`PEERS_${name.toUpperCase()}`, path(name)]);
  return { ...env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", ...Object.fromEntries(pythons) };
}

function text(file) {
  return readFileSync(file, "utf8");
}

function path(venv) {
  return `${here}.venv/${venv}/bin/python`;
}

/** The Python of a virtual environment, which is made or brought up to its pinned requirements where it differs. */
function python(venv) {
  const folder = `${here}.venv/${venv}`;
  const pinned = `${here}requirements/${venv}.txt`;
  const installed = `${folder}/requirements.txt`;
  if (existsSync(installed) && text(installed) === text(pinned)) return path(venv);
  console.log(`Installing ${pinned.slice(here.length)} into ${folder.slice(here.length)} (once)`);
  must("python3", ["-m", "venv", folder]);
  must(path(venv), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", pinned]);
  copyFileSync(pinned, installed);
  return path(venv);
}

function must(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}

function git(...args) {
  return spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout.trim();
}
