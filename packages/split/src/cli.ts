#!/usr/bin/env node
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidInputError } from "@productizeml/stats";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { diffManifests } from "./diff-manifests.ts";
import { checkFiles } from "./duckdb/check-files.ts";
import { type SplitFilesProgress, splitFiles } from "./duckdb/split-files.ts";
import { verifyFiles } from "./duckdb/verify-files.ts";
import { progressLine } from "./internal/cli/progress-line.ts";
import { type RecipeFlags, recipeOf } from "./internal/cli/recipe.ts";
import { diffLines, summary } from "./internal/cli/summary.ts";
import { readManifest } from "./read-manifest.ts";

interface SharedFlags {
  readonly memory: string;
  readonly threads: number;
  readonly text?: boolean;
  readonly json?: boolean;
}

interface SplitFlags extends SharedFlags, RecipeFlags {
  readonly out?: string;
  readonly format?: string;
  readonly check?: true | readonly string[];
}

const FINE = 0;
const FOUND = 1;
const BAD_INPUT = 2;
const example = `
Example:
  npx -p @productizeml/split -p @duckdb/node-api split flights.parquet --train 0.8 --test 0.2 --key origin --out splits

Exit codes: 0 fine, 1 found a leak or a difference, 2 bad input.`;

async function main(): Promise<number> {
  let code = FINE;
  const interrupted = new AbortController();
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => interrupted.abort(status));
  }
  const { signal } = interrupted;
  const program = new Command("split")
    .description("Divide Parquet and CSV files of any size into training, validation and test sets")
    .version(packageJson.version)
    .exitOverride()
    .enablePositionalOptions()
    .argument("<files...>", "Parquet, CSV or TSV files, also .gz; patterns with * are read")
    .option("--train <share>", "share of the training set: a fraction, or a weight", share)
    .option("--validation <share>", "share of the validation set", share)
    .option("--test <share>", "share of the test set", share)
    .option("--part <name=share>", "share of a part of any name; may be repeated", namedShare)
    .option("--out <folder>", "folder to make, with a file for each part and manifest.json")
    .option("--key <column>", "divide by a hash of this column: a key stays in its part for ever")
    .option("--hash <name>", "xxhash32, sha256 (as TFX) or farmhash64 (as BigQuery)")
    .option("--salt <text>", "text before every key: another salt, another division")
    .option("--stratify <column>", "keep the shares of this column's values in every part")
    .option("--group <column>", "keep rows with one value of this column in one part")
    .option("--time <column>", "put the parts in order of this column")
    .option("--seed <number>", "seed of the draw without --key; default 0", integer)
    .option("--format <ending>", "form of the parts, such as parquet or csv.gz; default that of the files")
    .option("--check [columns...]", "look for equal rows, and for values of these columns, in two parts")
    .addHelpText("after", example)
    .action(async (files: string[], flags: SplitFlags) => {
      code = await divide(files, flags, signal);
    });
  shared(program);
  shared(
    program
      .command("verify")
      .description("check the parts beside a manifest, or the files that were divided")
      .argument("<manifest>", "a manifest.json")
      .argument("[files...]", "the files that were divided"),
  ).action(async (manifest: string, files: string[], flags: SharedFlags) => {
    code = await verify(manifest, files, flags, signal);
  });
  program
    .command("diff")
    .description("tell what changed from one manifest to another")
    .argument("<before>", "a manifest.json")
    .argument("<after>", "another manifest.json")
    .option("--json", "one JSON object, for machines")
    .action(async (before: string, after: string, flags: { readonly json?: boolean }) => {
      const diff = diffManifests(await load(before), await load(after));
      print(flags.json ? json(diff) : diffLines(diff));
      code = diff.same ? FINE : FOUND;
    });
  try {
    await program.parseAsync();
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : BAD_INPUT;
    if (signal.aborted) return signal.reason as number;
    process.stderr.write(`error: ${explain(error)}\n`);
    return BAD_INPUT;
  }
}

async function divide(files: readonly string[], flags: SplitFlags, signal: AbortSignal): Promise<number> {
  const { out, format, check } = flags;
  if (out === undefined)
    throw new InvalidInputError("bad-option", "split requires --out, the folder to make");
  const bar = new Bar();
  const manifest = await splitFiles({
    ...database(flags),
    files,
    out,
    recipe: recipeOf(flags),
    ...(format === undefined ? {} : { extension: `.${format.replace(/^\./, "")}` }),
    onProgress: (progress) => bar.draw(progress),
    signal,
  }).finally(() => bar.clear());
  const path = join(out, "manifest.json");
  const apart = Array.isArray(check) ? check : [];
  const leaks =
    check === undefined ? null : await checkFiles({ ...database(flags), manifest: path, apart, signal });
  if (flags.json) print(json({ ...manifest, ...(leaks === null ? {} : { leaks: leaks.leaks }) }));
  else {
    const first = (await readdir(out)).find((file) => file.startsWith(`${manifest.parts[0]?.name}.`)) ?? "";
    print(summary(manifest, out, first.slice(manifest.parts[0]?.name.length)));
    if (leaks?.clean) print("No leak found.\n");
    for (const { message } of leaks?.leaks ?? []) print(`Leak: ${message}.\n`);
  }
  return leaks === null || leaks.clean ? FINE : FOUND;
}

async function verify(
  manifest: string,
  files: readonly string[],
  flags: SharedFlags,
  signal: AbortSignal,
): Promise<number> {
  const report = await verifyFiles({ ...database(flags), manifest, files, signal });
  if (flags.json) print(json(report));
  else if (report.verified) print("As the manifest says.\n");
  else for (const { message } of report.findings) print(`Not as the manifest says: ${message}.\n`);
  return report.verified ? FINE : FOUND;
}

/** How far it is, on standard error, and only on a terminal. */
class Bar {
  readonly #terminal = process.stderr.isTTY === true;
  #calls = 0;

  draw(progress: SplitFilesProgress): void {
    // Rows come by the two thousand.
    if (this.#terminal && this.#calls++ % 16 === 0) process.stderr.write(`\r\x1b[K${progressLine(progress)}`);
  }

  clear(): void {
    if (this.#terminal) process.stderr.write("\r\x1b[K");
  }
}

function shared(command: Command): Command {
  return command
    .option("--text", "keep every value of CSV files as the text it is")
    .option("--memory <size>", "most memory that DuckDB may use", "256MB")
    .option("--threads <number>", "number of DuckDB's threads", integer, 2)
    .option("--json", "one JSON object, for machines");
}

function database({ memory, threads, text }: SharedFlags): {
  memoryLimit: string;
  threads: number;
  text: boolean;
} {
  return { memoryLimit: memory, threads, text: text ?? false };
}

async function load(path: string): Promise<ReturnType<typeof readManifest>> {
  return readManifest(await readFile(path, "utf8"));
}

function explain(error: unknown): string {
  if (error instanceof InvalidInputError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === "ERR_MODULE_NOT_FOUND" && message.includes("@duckdb/node-api")) {
    return "files are read by DuckDB, which is not installed: npm install @duckdb/node-api";
  }
  // What DuckDB and the file system refuse, they say in the first line.
  return code !== undefined || /^[A-Z][\w ]+ Error: /.test(message)
    ? (message.split("\n")[0] as string)
    : `${stack}`;
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value > 0))
    throw new InvalidArgumentError("It takes a positive number, such as 0.8 or 80.");
  return value;
}

function namedShare(text: string, before: Readonly<Record<string, number>> = {}): Record<string, number> {
  const [name = "", given = "", ...rest] = text.split("=");
  if (name === "" || rest.length > 0)
    throw new InvalidArgumentError("It takes a name and a share, such as holdout=0.1.");
  return { ...before, [name]: share(given) };
}

function integer(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError("It takes a whole number.");
  return value;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function print(text: string): void {
  process.stdout.write(text);
}

// Whoever reads may stop early, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(FINE);
});
process.exitCode = await main();
