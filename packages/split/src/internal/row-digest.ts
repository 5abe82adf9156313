import {
  type Column,
  column,
  columnLength,
  columnNames,
  InvalidInputError,
  isDictionary,
  rowCount,
  type Table,
} from "@productizeml/stats";
import { arrowTimes } from "./arrow-times.ts";
import { ByteBuffer } from "./bytes.ts";
import { BOOLEAN, CellWriter, MISSING, NUMBER, STRING, TIME } from "./cell-writer.ts";
import { murmur128 } from "./murmur128.ts";
import { plainValues } from "./values.ts";

/** What a column holds; `null` when every value is missing. */
export type ColumnType = "number" | "string" | "boolean" | "time" | "mixed" | "null";

/** Digests of rows: four 32-bit words each. */
export interface RowDigests {
  readonly words: Uint32Array;
  /** Type of each column, in the order of the names given. */
  readonly types: readonly ColumnType[];
}

/** A 128-bit digest of each row: of the given columns' names and the row's values, however the columns are stored. */
export function digestRows(caller: string, table: Table, names: readonly string[], rows: number): RowDigests {
  const words = new Uint32Array(4 * rows);
  const digester = new RowDigester(caller, names);
  const readers = digester.readers(table);
  for (let row = 0; row < rows; row++) digester.digest(readers, row, words, 4 * row);
  return { words, types: digester.types };
}

/** Names of a table's columns, sorted by UTF-16 units; two of one name are refused. */
export function sortedNames(caller: string, table: Table): string[] {
  const names = columnNames(table).sort();
  for (let i = 1; i < names.length; i++) {
    if (names[i] === names[i - 1]) {
      throw new InvalidInputError(
        "bad-column",
        `${caller} requires distinct columns, got "${names[i]}" twice`,
      );
    }
  }
  return names;
}

/** How the values of a column are reached. */
type Reader = (row: number) => unknown;

/** Digests rows of the named columns: MurmurHash3 over their cells, one after the other, its seed taken from the names. */
export class RowDigester {
  readonly #caller: string;
  readonly #names: readonly string[];
  readonly #writer = new CellWriter();
  readonly #seed: number;
  readonly #seen: Uint8Array;

  constructor(caller: string, names: readonly string[]) {
    this.#caller = caller;
    this.#names = names;
    this.#seed = hashText(JSON.stringify(names))[0] as number;
    this.#seen = new Uint8Array(names.length);
  }

  /** Type of each column, from the values met so far. */
  get types(): ColumnType[] {
    return Array.from(this.#seen, typeOf);
  }

  /** Prepares a table's columns for {@link digest}. */
  readers(table: Table): Reader[] {
    rowCount(this.#caller, table);
    return this.#names.map((name) => readerOf(column(this.#caller, table, name)));
  }

  /** Writes the four words of a row into `out` from `at` on. */
  digest(readers: readonly Reader[], row: number, out: Uint32Array, at: number): void {
    const writer = this.#writer;
    const seen = this.#seen;
    let end = 0;
    for (let c = 0; c < readers.length; c++) {
      const value = (readers[c] as Reader)(row);
      end = typeof value === "number" ? writer.number(value, end) : writer.write(value, end);
      if (writer.kind === 0) this.#refuse(this.#names[c] as string, value, row);
      seen[c]! |= writer.kind;
    }
    murmur128(writer.bytes, end, this.#seed, out, at);
  }

  #refuse(name: string, value: unknown, row: number): never {
    throw new InvalidInputError(
      "bad-column",
      `${this.#caller} requires numbers, text, booleans, dates or nothing in ${name}, got ${typeof value} at row ${row}`,
    );
  }
}

/** MurmurHash3 of text as UTF-8. */
export function hashText(text: string): Uint32Array {
  const buffer = new ByteBuffer();
  const words = new Uint32Array(4);
  const length = buffer.write(text, 0);
  murmur128(buffer.bytes, length, 0, words, 0);
  return words;
}

function readerOf(values: Column): Reader {
  if (isDictionary(values)) {
    const { codes, categories } = values;
    return (row) => categories[codes[row] as number];
  }
  if (columnLength(values) === 0) return () => undefined;
  const times = arrowTimes(values);
  if (times !== null) return times;
  const plain = plainValues(values);
  return (row) => plain[row];
}

function typeOf(seen: number): ColumnType {
  switch (seen & ~MISSING) {
    case 0:
      return "null";
    case NUMBER:
      return "number";
    case STRING:
      return "string";
    case BOOLEAN:
      return "boolean";
    case TIME:
      return "time";
    default:
      return "mixed";
  }
}
