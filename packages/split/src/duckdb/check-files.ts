import { dirname, join } from "node:path";
import { type DatabaseOptions, withDatabase } from "../internal/duckdb/database.ts";
import type { DuckdbConnection } from "../internal/duckdb/describe-query.ts";
import { type Source, typeOf } from "../internal/duckdb/files.ts";
import { openParts, readManifestFile } from "../internal/duckdb/part-files.ts";
import { identifier } from "../internal/duckdb/text.ts";
import type { Manifest, ManifestPart } from "../manifest.ts";

/** What {@link checkFiles} takes. */
export interface CheckFilesParams extends DatabaseOptions {
  /** The `manifest.json` that `splitFiles` wrote, its parts beside it. */
  readonly manifest: string;
  /**
   * Columns whose values must not be in two parts, such as the user's identifier.
   * @defaultValue none
   */
  readonly apart?: readonly string[];
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/** One finding of {@link checkFiles}. */
export interface FileLeak {
  /** What was found: rows that are equal in every column but the key, or a value in two parts. */
  readonly kind: "duplicate-rows" | "group-overlap";
  /** The two parts, the earlier named first. */
  readonly parts: readonly [string, string];
  /** Number of rows concerned, of the second part. */
  readonly rows: number;
  /** The finding in a sentence. */
  readonly message: string;
}

/** What {@link checkFiles} found. */
export interface FileLeakReport {
  /** Whether nothing was found. */
  readonly clean: boolean;
  /** What was found. */
  readonly leaks: readonly FileLeak[];
}

/**
 * Looks for rows of one part that give away those of another, in files that need not fit into memory. `findLeaks` looks
 * for more, in tables.
 *
 * Rows and values are compared by DuckDB's 64-bit hash.
 *
 * @param params - the manifest beside the parts, and columns whose values shall not be in two parts
 * @returns what was found
 * @throws InvalidInputError `bad-state` for what is no manifest; `bad-option` for parts that are not there; `unknown-column`
 */
export async function checkFiles(params: CheckFilesParams): Promise<FileLeakReport> {
  const manifest = await readManifestFile("checkFiles", params.manifest);
  const spill = join(dirname(params.manifest), ".spill");
  return withDatabase(params, spill, params.signal, async (connection) => {
    const parts = await openParts("checkFiles", connection, manifest, params.manifest);
    for (const name of params.apart ?? []) typeOf("checkFiles", parts[0] as Source, name);
    const leaks: FileLeak[] = [];
    for (const check of checksOf(manifest, params.apart ?? [])) {
      for (let a = 0; a < parts.length; a++) {
        for (let b = a + 1; b < parts.length; b++) {
          const rows = await countKnown(connection, parts[a] as Source, parts[b] as Source, check.columns);
          if (rows === 0) continue;
          const [first, second] = [manifest.parts[a], manifest.parts[b]] as [ManifestPart, ManifestPart];
          const share = `${rows.toLocaleString("en")} of ${second.rows.toLocaleString("en")} rows of ${second.name}`;
          const message = `${share} ${rows === 1 ? check.one : check.many} ${first.name}`;
          const names = [first.name, second.name] as const;
          leaks.push({ kind: check.kind, parts: names, rows, message });
        }
      }
    }
    return { clean: leaks.length === 0, leaks };
  });
}

interface Check {
  readonly kind: FileLeak["kind"];
  readonly columns: readonly string[];
  /** What a row that is known does, before the name of the other part. */
  readonly one: string;
  /** What several rows do. */
  readonly many: string;
}

function checksOf({ data, recipe }: Manifest, apart: readonly string[]): Check[] {
  const key = recipe?.method === "hashSplit" ? recipe.key : undefined;
  const content = data.columns.map(({ name }) => name).filter((name) => name !== key);
  const groups = apart.map(
    (name): Check => ({
      kind: "group-overlap",
      columns: [name],
      one: `has a ${name} that is also in`,
      many: `have a ${name} that is also in`,
    }),
  );
  if (content.length === 0) return groups;
  return [
    ...groups,
    { kind: "duplicate-rows", columns: content, one: "is equal to a row of", many: "are equal to a row of" },
  ];
}

/** How many rows of `b` equal a row of `a` in the given columns. */
async function countKnown(
  connection: DuckdbConnection,
  a: Source,
  b: Source,
  columns: readonly string[],
): Promise<number> {
  const hash = `hash(${columns.map((name) => comparable(name, a, b)).join(", ")})`;
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE AS rows FROM (${b.query}) WHERE ${hash} IN (SELECT ${hash} FROM (${a.query}))`,
  );
  return Number(counted.getRowObjectsJS()[0]?.rows);
}

/** A column of one type in both: whole numbers of one CSV file may be fractions in another, and hash otherwise. */
function comparable(name: string, a: Source, b: Source): string {
  const types = [a, b].map((source) => typeOf("checkFiles", source, name));
  if (types[0] === types[1]) return identifier(name);
  const all = (kind: RegExp): boolean => types.every((type) => kind.test(type));
  const type = all(/INT|DOUBLE/) ? "DOUBLE" : all(/DATE|TIMESTAMP/) ? "TIMESTAMP" : "VARCHAR";
  return `CAST(${identifier(name)} AS ${type})`;
}
