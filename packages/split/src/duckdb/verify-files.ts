import { dirname, join } from "node:path";
import { type Assigner, assignerOf } from "../internal/duckdb/assigner.ts";
import { cellSql, readCells } from "../internal/duckdb/cells.ts";
import { type DatabaseOptions, withDatabase } from "../internal/duckdb/database.ts";
import { type DuckdbConnection, streamQuery } from "../internal/duckdb/describe-query.ts";
import { openFiles, type ReadOptions, type Source } from "../internal/duckdb/files.ts";
import { fingerprintQuery } from "../internal/duckdb/fingerprint-query.ts";
import { openParts, readManifestFile } from "../internal/duckdb/part-files.ts";
import { compareData, compareParts } from "../internal/manifest/compare.ts";
import { type PartContent, PartFingerprints } from "../internal/manifest/part-fingerprints.ts";
import type { Manifest } from "../manifest.ts";
import type { ManifestReport } from "../verify-manifest.ts";

/** What {@link verifyFiles} takes. */
export interface VerifyFilesParams extends DatabaseOptions {
  /** The `manifest.json` that `splitFiles` wrote. */
  readonly manifest: string;
  /**
   * The files that were divided, to see that they are the same and give the same parts. Without them the parts beside the manifest are checked.
   * @defaultValue none
   */
  readonly files?: readonly string[];
  /**
   * Whether the values of CSV files are text, as they were for `splitFiles`.
   * @defaultValue false
   */
  readonly text?: boolean;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/**
 * Checks a manifest against files: the parts beside it, or the data that was divided.
 *
 * @param params - manifest and files
 * @returns what differs
 * @throws InvalidInputError `bad-state` for what is no manifest of this version; `bad-option` for files that are not there; the codes of `splitFiles`
 */
export async function verifyFiles(params: VerifyFilesParams): Promise<ManifestReport> {
  const manifest = await readManifestFile("verifyFiles", params.manifest);
  const { files = [], signal } = params;
  return withDatabase(params, join(dirname(params.manifest), ".spill"), signal, async (connection) => {
    const findings =
      files.length === 0
        ? compareParts(manifest, await partsBeside(connection, manifest, params.manifest))
        : await compareFiles(connection, manifest, files, params.text ? { text: true } : {});
    return { verified: findings.length === 0, findings };
  });
}

async function compareFiles(
  connection: DuckdbConnection,
  manifest: Manifest,
  files: readonly string[],
  options: ReadOptions,
): Promise<ManifestReport["findings"]> {
  const source = await openFiles("verifyFiles", connection, files, options);
  const findings = compareData(manifest, await fingerprintQuery(connection, source.query));
  if (findings.length > 0 || manifest.recipe === null) return findings;
  const assigner = await assignerOf("verifyFiles", connection, source, manifest.recipe, () => {});
  return compareParts(manifest, await contents(connection, source, assigner));
}

async function contents(
  connection: DuckdbConnection,
  source: Source,
  assigner: Assigner,
): Promise<readonly PartContent[]> {
  const content = new PartFingerprints("verifyFiles", assigner.names.length);
  const cells = [assigner.input, ...source.columns.map(cellSql)].join(", ");
  let first = 0;
  for await (const chunk of streamQuery(connection, `SELECT ${cells} FROM (${source.query})`)) {
    content.update(readCells(chunk, source.columns, 1), assigner.assign(chunk.getColumnValues(0), first));
    first += chunk.rowCount;
  }
  return content.parts;
}

async function partsBeside(
  connection: DuckdbConnection,
  manifest: Manifest,
  path: string,
): Promise<readonly PartContent[]> {
  const found: PartContent[] = [];
  for (const { query } of await openParts("verifyFiles", connection, manifest, path)) {
    found.push(await fingerprintQuery(connection, query));
  }
  return found;
}
