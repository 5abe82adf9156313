import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { InvalidInputError } from "@productizeml/stats";
import { assignerOf } from "../internal/duckdb/assigner.ts";
import { type DatabaseOptions, withDatabase } from "../internal/duckdb/database.ts";
import { extensionOf, openFiles } from "../internal/duckdb/files.ts";
import { writeEmpty, writeParts } from "../internal/duckdb/write-parts.ts";
import { readShares } from "../internal/shares.ts";
import { describeManifest, type Manifest } from "../manifest.ts";
import type { SplitRecipe } from "../split-table.ts";

/** How far {@link splitFiles} is. */
export interface SplitFilesProgress {
  /** What it does: reads the columns that the recipe names, or writes the parts. */
  readonly step: "read" | "write";
  /** Rows done in this step. */
  readonly rows: number;
  /** Rows of all files; `null` where it is not known, as for CSV in the first step. */
  readonly total: number | null;
}

/** What {@link splitFiles} takes. */
export interface SplitFilesParams extends DatabaseOptions {
  /** Parquet, CSV or TSV files, compressed or not, all of one form; patterns with `*` may be among them. */
  readonly files: readonly string[];
  /** How to divide. */
  readonly recipe: SplitRecipe;
  /** The folder to make: a file for each part, and `manifest.json`. It must not exist, or be empty. */
  readonly out: string;
  /**
   * The form of the parts, as files of it end: `.parquet`, `.csv`, `.csv.gz`, …
   * @defaultValue that of the files
   */
  readonly extension?: string;
  /**
   * Whether the values of CSV files stay the text they are, such as `007`, instead of becoming numbers and times.
   * @defaultValue false
   */
  readonly text?: boolean;
  /**
   * Is told how far it is, every few thousand rows.
   *
   * @param progress - the rows done
   */
  readonly onProgress?: (progress: SplitFilesProgress) => void;
  /** Ends it early, leaving nothing behind. */
  readonly signal?: AbortSignal;
}

/**
 * Divides files that need not fit into memory, into a file for each part with a manifest beside them.
 *
 * By hash the files are read once. Otherwise they are read twice: first the columns that the recipe names, which are held as
 * codes of four bytes a row, then all columns, to be written. Rows keep their order. Either the whole folder appears or nothing:
 * until all is written it has another name.
 *
 * @param params - files, recipe and folder
 * @returns the manifest, which is also written to `manifest.json`
 * @throws InvalidInputError `bad-option` for files that are not there or of several forms, or a folder that is; `unknown-column`; `bad-column`
 * for two columns of one name, keys that are missing, empty or not text or whole numbers; the codes of `hashSplit` and `split`
 */
export async function splitFiles(params: SplitFilesParams): Promise<Manifest> {
  const { files, recipe, signal, onProgress = () => {} } = params;
  const out = resolve(params.out);
  if (params.extension !== undefined) extensionOf("splitFiles", params.extension);
  const { names, shares } = readShares("splitFiles", recipe.shares);
  requireFileNames(names);
  await requireFree(out);
  const made = `${out}.partial-${process.pid}`;
  try {
    return await withDatabase(params, join(made, "spill"), signal, async (connection) => {
      const source = await openFiles("splitFiles", connection, files, params.text ? { text: true } : {});
      const extension = params.extension ?? source.extension;
      let total = source.rows;
      const count = (step: SplitFilesProgress["step"]): ((rows: number) => void) => {
        let done = 0;
        return (rows) => {
          done += rows;
          onProgress({ step, rows: done, total });
          signal?.throwIfAborted();
        };
      };
      const counted = count("read");
      let read = 0;
      const assigner = await assignerOf("splitFiles", connection, source, recipe, (rows) => {
        read += rows;
        counted(rows);
      });
      if (read > 0) total = read;
      const parts = join(made, "parts");
      await mkdir(parts, { recursive: true });
      const written = await writeParts(
        "splitFiles",
        connection,
        source,
        assigner,
        join(made, "rows"),
        extension,
        count("write"),
      );
      for (const [k, file] of written.files.entries()) {
        const path = join(parts, `${names[k]}${extension}`);
        if (file === null) await writeEmpty(connection, source, path, extension);
        else await rename(file, path);
      }
      const { content } = written;
      const { rows } = content.data;
      if (rows === 0) throw new InvalidInputError("empty-input", "splitFiles requires at least 1 row, got 0");
      const size = content.parts.map((part, k) => Math.abs(part.rows / rows - (shares[k] as number)));
      const deviation = assigner.deviation ?? { size: Math.max(...size) };
      const manifest = describeManifest(names, content, recipe, deviation);
      await writeFile(join(parts, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
      signal?.throwIfAborted();
      await rmdir(out).catch(() => {});
      await rename(parts, out);
      return manifest;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

function requireFileNames(names: readonly string[]): void {
  const bad = names.find((name) => !/^[\w. -]+$/u.test(name) || name.startsWith("."));
  if (bad !== undefined) {
    throw new InvalidInputError(
      "bad-option",
      `splitFiles requires parts that can name files, got ${JSON.stringify(bad)}`,
    );
  }
}

async function requireFree(out: string): Promise<void> {
  const inside = await readdir(out).catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? [] : [out],
  );
  if (inside.length > 0) {
    throw new InvalidInputError(
      "bad-option",
      `splitFiles requires a folder that does not exist yet, got ${out}`,
    );
  }
  await mkdir(dirname(out), { recursive: true });
}
