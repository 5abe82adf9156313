import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { PartFingerprints } from "../manifest/part-fingerprints.ts";
import type { Assigner } from "./assigner.ts";
import { cellSql, readCells } from "./cells.ts";
import type { Source } from "./files.ts";
import { identifier, literal } from "./text.ts";

const FUNCTION = "productizeml_split_part";

/**
 * Writes the rows of each part to a file of its own, in one pass, and fingerprints them on the way: DuckDB reads and
 * writes, and asks for the part of each piece of rows. Returns the file of each part; `null` for a part without rows.
 */
export async function writeParts(
  caller: string,
  connection: DuckDBConnection,
  source: Source,
  assigner: Assigner,
  folder: string,
  extension: string,
  onRows: (rows: number) => void,
): Promise<{ readonly content: PartFingerprints; readonly files: readonly (string | null)[] }> {
  const { ANY, DuckDBScalarFunction, INTEGER } = await import("@duckdb/node-api");
  const content = new PartFingerprints(caller, assigner.names.length);
  let thrown: unknown;
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: FUNCTION,
      returnType: INTEGER,
      varArgsType: ANY,
      volatile: true,
      specialHandling: true,
      mainFunction: (_info, chunk, output) => {
        try {
          const [first] = chunk.getColumnValues(0) as bigint[];
          const ids = assigner.assign(chunk.getColumnValues(1), Number(first) - 1);
          content.update(readCells(chunk, source.columns, 2), ids);
          for (let i = 0; i < ids.length; i++) output.setItem(i, ids[i] as number);
          output.flush();
          onRows(chunk.rowCount);
        } catch (error) {
          thrown = error;
          throw error;
        }
      },
    }),
  );
  const part = partColumn(source);
  const inputs = ["row_number() OVER ()", assigner.input, ...source.columns.map(cellSql)];
  try {
    await connection.run(
      `COPY (SELECT *, ${FUNCTION}(${inputs.join(", ")}) AS ${identifier(part)} FROM (${source.query}))
       TO ${literal(folder)} (${formatOf(extension)}, PARTITION_BY (${identifier(part)}))`,
    );
  } catch (error) {
    throw thrown ?? error;
  }
  const files = await Promise.all(assigner.names.map((_, k) => onlyFile(join(folder, `${part}=${k}`))));
  return { content, files };
}

/** Writes a file of no rows. */
export async function writeEmpty(
  connection: DuckDBConnection,
  source: Source,
  file: string,
  extension: string,
): Promise<void> {
  await connection.run(`COPY (${source.query} LIMIT 0) TO ${literal(file)} (${formatOf(extension)})`);
}

function formatOf(extension: string): string {
  if (extension === ".parquet") return "FORMAT parquet, COMPRESSION zstd";
  const delimiter = extension.startsWith(".tsv") ? "\\t" : ",";
  const compression = extension.endsWith(".gz") ? "gzip" : extension.endsWith(".zst") ? "zstd" : "none";
  return `FORMAT csv, HEADER, DELIMITER ${literal(delimiter)}, COMPRESSION ${compression}`;
}

/** A name that no column has. */
function partColumn({ columns }: Source): string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  let name = "part";
  while (taken.has(name)) name += "_";
  return name;
}

async function onlyFile(folder: string): Promise<string | null> {
  const files = await readdir(folder).catch(() => []);
  if (files.length > 1) throw new Error(`DuckDB wrote ${files.length} files for one part`);
  return files[0] === undefined ? null : join(folder, files[0]);
}
