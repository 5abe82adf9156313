import { type Column, InvalidInputError, rowCount, type Table } from "@productizeml/stats";
import { type ColumnType, hashText, RowDigester, sortedNames } from "./internal/row-digest.ts";
import { Sum128 } from "./internal/sum128.ts";

/** What data is, in a few bytes. */
export interface TableFingerprint {
  /** Number of rows. */
  readonly rows: number;
  /** Names and types of the columns, sorted by name. */
  readonly columns: readonly FingerprintColumn[];
  /** Hash of the columns' names and types, 32 hexadecimal digits. */
  readonly schemaHash: string;
  /** Hash of the rows, 32 hexadecimal digits. */
  readonly contentHash: string;
}

/** A column of a {@link TableFingerprint}. */
export interface FingerprintColumn {
  /** The column's name. */
  readonly name: string;
  /** What it holds; `null` when every value is missing. */
  readonly type: ColumnType;
}

/** A table whose columns may hold dates. */
export type DatedTable = Table | Readonly<Record<string, Column | ArrayLike<Date | null | undefined>>>;

/**
 * Identifies the content of a table, to tell whether two parties hold the same data.
 *
 * Neither the order of rows nor that of columns matters, nor how a column is stored: as a typed array, with a
 * dictionary, in Arrow, in a database. Repeated rows count. `null`, `undefined` and `NaN` are one value, missing; so are `1`, `1n` and `1.0`;
 * a date is its time, to the nanosecond.
 *
 * A row is digested by MurmurHash3 (x86, 128 bits), and digests are added modulo 2^128. Two tables that differ by
 * accident have the same hash with probability 2^-128; 2^(t - 128) where what differs are rows repeated 2^t times each. It
 * is no cryptographic hash: whoever wants to can make two tables with one hash.
 *
 * @param table - columns of one length
 * @returns the fingerprint, the same in every engine
 * @throws InvalidInputError `length-mismatch`; `bad-column` for two columns of one name, or values that are not numbers, text, booleans or dates
 * @example
 * const a = fingerprint({ id: [1, 2], city: ["Rome", "Oslo"] });
 * const b = fingerprint({ city: ["Oslo", "Rome"], id: [2, 1] });
 * a.contentHash === b.contentHash; // true
 * a.rows; // 2
 * @see MurmurHash3_x86_128; Clarke et al. (2003), Incremental multiset hash functions
 */
export function fingerprint(table: DatedTable): TableFingerprint {
  return new Fingerprint().update(table).compute();
}

/**
 * The fingerprint of data that comes in pieces.
 *
 * @example
 * const whole = new Fingerprint().update({ x: [3, 1] }).update({ x: [2] });
 * whole.compute().contentHash === fingerprint({ x: [1, 2, 3] }).contentHash; // true
 * const other = Fingerprint.fromJSON(fingerprint({ x: [5] }));
 * whole.merge(other).compute().rows; // 4
 */
export class Fingerprint {
  #rows = 0;
  readonly #sum = new Sum128();
  /** Columns known from fingerprints that were merged in. */
  #merged: readonly FingerprintColumn[] | null = null;
  #digester: RowDigester | null = null;
  #names: readonly string[] | null = null;

  /**
   * Adds rows.
   *
   * @param table - columns of one length, with the names of the pieces before
   * @returns this
   * @throws InvalidInputError `length-mismatch`; `bad-column` for other columns than before, two columns of one name, or values
   * that are not numbers, text, booleans or dates
   */
  update(table: DatedTable): this {
    const plain = table as Table;
    const names = sortedNames("fingerprint", plain);
    this.#requireNames(names, "bad-column");
    this.#digester ??= new RowDigester("fingerprint", names);
    const readers = this.#digester.readers(plain);
    const rows = rowCount("fingerprint", plain);
    const words = new Uint32Array(4);
    for (let row = 0; row < rows; row++) {
      this.#digester.digest(readers, row, words, 0);
      this.#sum.add(words);
    }
    this.#rows += rows;
    return this;
  }

  /**
   * Adds the rows that another one has seen.
   *
   * @param other - fingerprint of other rows with the same columns
   * @returns this
   * @throws InvalidInputError `bad-state` when the columns' names differ
   */
  merge(other: Fingerprint): this {
    const { rows, columns, contentHash } = other.compute();
    if (other.#names === null) return this;
    this.#requireNames(other.#names, "bad-state");
    this.#merged = this.#merged === null ? columns : mergeColumns(this.#merged, columns);
    this.#sum.addHex(contentHash);
    this.#rows += rows;
    return this;
  }

  /**
   * The fingerprint of all rows so far.
   *
   * @returns what {@link fingerprint} would return for all of them together
   */
  compute(): TableFingerprint {
    const types = this.#digester?.types;
    const seen = (this.#names ?? []).map((name, i) => ({ name, type: types?.[i] ?? "null" }));
    const columns = this.#merged === null ? seen : mergeColumns(this.#merged, seen);
    return {
      rows: this.#rows,
      columns,
      schemaHash: hashSchema(columns),
      contentHash: this.#sum.toHex(),
    };
  }

  /**
   * The state, for another process: the fingerprint itself.
   *
   * @returns what {@link Fingerprint.fromJSON} takes
   */
  toJSON(): TableFingerprint {
    return this.compute();
  }

  /**
   * Goes on where another one was, to add rows or to merge.
   *
   * @param state - a fingerprint
   * @returns the accumulator
   * @throws InvalidInputError `bad-state` when the fingerprint cannot be read
   */
  static fromJSON(state: TableFingerprint): Fingerprint {
    const made = new Fingerprint();
    if (!Number.isSafeInteger(state?.rows) || state.rows < 0 || !Array.isArray(state.columns)) {
      throw new InvalidInputError(
        "bad-state",
        "Fingerprint.fromJSON requires a fingerprint, got another value",
      );
    }
    made.#sum.addHex(state.contentHash);
    made.#names = state.columns.map(({ name }) => name);
    made.#merged = state.columns;
    made.#rows = state.rows;
    return made;
  }

  #requireNames(names: readonly string[], code: "bad-column" | "bad-state"): void {
    this.#names ??= names;
    if (names.length === this.#names.length && names.every((name, i) => name === this.#names?.[i])) return;
    throw new InvalidInputError(
      code,
      `fingerprint requires the columns ${this.#names.join(", ") || "(none)"}, got ${names.join(", ") || "(none)"}`,
    );
  }
}

function mergeColumns(
  a: readonly FingerprintColumn[],
  b: readonly FingerprintColumn[],
): readonly FingerprintColumn[] {
  return a.map(({ name, type }, i) => ({ name, type: mergeTypes(type, (b[i] as FingerprintColumn).type) }));
}

function mergeTypes(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b || b === "null") return a;
  return a === "null" ? b : "mixed";
}

function hashSchema(columns: readonly FingerprintColumn[]): string {
  const sum = new Sum128();
  sum.add(hashText(JSON.stringify(columns.map(({ name, type }) => [name, type]))));
  return sum.toHex();
}
