import { InvalidInputError } from "@productizeml/stats";
import type { SourceColumn } from "./cells.ts";
import { type DuckdbConnection, describeQuery } from "./describe-query.ts";
import { identifier, literal } from "./text.ts";

/** Files of one form, read as one table. */
export interface Source {
  /** A `SELECT` of all rows. */
  readonly query: string;
  readonly columns: readonly SourceColumn[];
  /** How the files end, such as `.csv.gz`. */
  readonly extension: string;
  /** Number of rows, where it is known without reading them. */
  readonly rows: number | null;
}

/** How files are read. */
export interface ReadOptions {
  /** Whether the values of CSV files stay the text they are. */
  readonly text?: boolean;
  /** Types of columns of CSV files that are known already. */
  readonly types?: Readonly<Record<string, string>>;
}

const EXTENSIONS = /\.(parquet|(csv|tsv)(\.gz|\.zst)?)$/;

/** The form of a file, by its ending. */
export function extensionOf(caller: string, path: string): string {
  const extension = EXTENSIONS.exec(path)?.[0];
  if (extension === undefined) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires files ending in .parquet, .csv, .csv.gz, .tsv or the like, got ${path}`,
    );
  }
  return extension;
}

/** Opens files, which may be patterns with `*`. */
export async function openFiles(
  caller: string,
  connection: DuckdbConnection,
  files: readonly string[],
  options: ReadOptions = {},
): Promise<Source> {
  const [extension = ".parquet", ...others] = [...new Set(files.map((file) => extensionOf(caller, file)))];
  if (others.length > 0 || files.length === 0) {
    const got = files.length === 0 ? "none" : [extension, ...others].join(" and ");
    throw new InvalidInputError("bad-option", `${caller} requires files of one form, got ${got}`);
  }
  for (const file of files) {
    const found = await connection.runAndReadAll(`SELECT file FROM glob(${literal(file)}) LIMIT 1`);
    if (found.getRowObjectsJS().length === 0) {
      throw new InvalidInputError("bad-option", `${caller} requires files that exist, got ${file}`);
    }
  }
  const list = `[${files.map(literal).join(", ")}]`;
  const parquet = extension === ".parquet";
  const query = `SELECT * FROM ${parquet ? `read_parquet(${list})` : `read_csv(${list}${csvOptions(options)})`}`;
  const columns = await describeQuery(connection, query);
  requireDistinct(caller, await givenNames(connection, list, parquet, columns));
  return { query, columns, extension, rows: parquet ? await countRows(connection, list) : null };
}

/** The type of a column; one that is not there is refused. */
export function typeOf(caller: string, { columns }: Source, name: string): string {
  const found = columns.find((each) => each.name === name);
  if (found !== undefined) return found.type;
  throw new InvalidInputError(
    "unknown-column",
    `${caller} requires column "${name}", got columns ${columns.map((each) => each.name).join(", ")}`,
  );
}

function csvOptions({ text, types = {} }: ReadOptions): string {
  if (text) return ", all_varchar = true";
  const known = Object.entries(types).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  return known.length === 0 ? "" : `, types = {${known.join(", ")}}, allow_quoted_nulls = false`;
}

async function countRows(connection: DuckdbConnection, list: string): Promise<number> {
  const counted = await connection.runAndReadAll(
    `SELECT sum(num_rows)::DOUBLE AS rows FROM parquet_file_metadata(${list})`,
  );
  return Number(counted.getRowObjectsJS()[0]?.rows);
}

/** The names of columns as the first file has them: DuckDB gives one of two equal ones another name. */
async function givenNames(
  connection: DuckdbConnection,
  list: string,
  parquet: boolean,
  columns: readonly SourceColumn[],
): Promise<string[]> {
  if (parquet) {
    const schema = await connection.runAndReadAll(
      `SELECT name, num_children FROM parquet_schema(${list}) WHERE file_name = (SELECT min(file_name) FROM parquet_schema(${list})) ORDER BY column_id`,
    );
    return topLevel(schema.getRowObjectsJS());
  }
  const header = await connection.runAndReadAll(
    `SELECT * FROM read_csv(${list}, header = false, all_varchar = true) LIMIT 1`,
  );
  const first = Object.values(header.getRowObjectsJS()[0] ?? {}).map(String);
  // A file without a header begins with values, which are no names.
  return first[0] === columns[0]?.name ? first : columns.map(({ name }) => name);
}

/** The names on the first level of a Parquet schema, in which each element is followed by its children. */
function topLevel(elements: readonly Record<string, unknown>[]): string[] {
  const names: string[] = [];
  const open: number[] = [];
  for (const { name, num_children } of elements) {
    if (open.length === 1) names.push(String(name));
    if (open.length > 0) open[open.length - 1]!--;
    if (Number(num_children ?? 0) > 0) open.push(Number(num_children));
    while (open.at(-1) === 0) open.pop();
  }
  return names;
}

function requireDistinct(caller: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires distinct columns, got ${identifier(twice)} twice`,
    );
  }
}
