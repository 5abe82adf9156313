import { InvalidInputError, type Label, type Table } from "@productizeml/stats";
import type { SplitRecipe } from "../../split-table.ts";
import { Instant } from "../cell-writer.ts";
import { cellSql, readCells, type SourceColumn } from "./cells.ts";
import { type DuckdbConnection, streamQuery } from "./describe-query.ts";
import { type Source, typeOf } from "./files.ts";

/** Reads the columns that a recipe of `split` names, and no others: labels and groups as codes, times as numbers. */
export async function readRecipeColumns(
  caller: string,
  connection: DuckdbConnection,
  source: Source,
  recipe: SplitRecipe & { readonly method: "split" },
  onRows: (rows: number) => void,
): Promise<{ readonly table: Table; readonly rows: number }> {
  const { stratify, groups, time } = recipe;
  const names = [...new Set([stratify, groups, time].filter((name) => name !== undefined))];
  const columns = names.map((name) => ({ name, type: typeOf(caller, source, name) }));
  const builders = columns.map(({ name }) => (name === time ? new TimeBuilder() : new CodeBuilder()));
  if (time !== undefined) requireTime(caller, columns.find(({ name }) => name === time) as SourceColumn);
  let rows = 0;
  // A table without columns has rows, too.
  const cells = columns.length === 0 ? "1" : columns.map(cellSql).join(", ");
  for await (const chunk of streamQuery(connection, `SELECT ${cells} FROM (${source.query})`)) {
    const table = readCells(chunk, columns) as Record<string, unknown[]>;
    for (const [i, name] of names.entries()) builders[i]?.append(table[name] as unknown[]);
    rows += chunk.rowCount;
    onRows(chunk.rowCount);
  }
  const table = Object.fromEntries(names.map((name, i) => [name, (builders[i] as CodeBuilder).finish()]));
  return { table: table as Table, rows };
}

function requireTime(caller: string, { name, type }: SourceColumn): void {
  if (/^(DATE|TIMESTAMP.*|U?(TINY|SMALL|BIG)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)) return;
  throw new InvalidInputError("bad-column", `${caller} requires dates or numbers in ${name}, got ${type}`);
}

/** Gathers codes of values, numbered as they appear. */
class CodeBuilder {
  readonly #pieces: Int32Array[] = [];
  readonly #categories: unknown[] = [];
  readonly #codes = new Map<unknown, number>();

  append(values: readonly unknown[]): void {
    const codes = new Int32Array(values.length);
    for (let i = 0; i < codes.length; i++) {
      const given = values[i];
      const value = given instanceof Instant ? `${given.micros}.${given.nanos}` : given;
      let code = this.#codes.get(value);
      if (code === undefined) {
        code = this.#categories.length;
        this.#codes.set(value, code);
        this.#categories.push(value);
      }
      codes[i] = code;
    }
    this.#pieces.push(codes);
  }

  finish(): { codes: Int32Array; categories: Label[] } {
    return { codes: joined(Int32Array, this.#pieces), categories: this.#categories as Label[] };
  }
}

/** Gathers times as numbers: microseconds, or what the numbers are. */
class TimeBuilder {
  readonly #pieces: Float64Array[] = [];

  append(values: readonly unknown[]): void {
    this.#pieces.push(
      Float64Array.from(values, (value) => {
        if (value instanceof Instant) return Number(value.micros) + value.nanos / 1000;
        return value === null ? Number.NaN : Number(value);
      }),
    );
  }

  finish(): Float64Array {
    return joined(Float64Array, this.#pieces);
  }
}

function joined<T extends Int32Array | Float64Array>(
  Kind: new (length: number) => T,
  pieces: readonly T[],
): T {
  const all = new Kind(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
