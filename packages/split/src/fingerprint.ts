import { columnNames, InvalidInputError, rowCount, type Table } from "@productizeml/stats";
import { ByteBuffer } from "./internal/bytes.ts";
import { type ColumnType, digestRows } from "./internal/row-digest.ts";
import { xxhash32 } from "./internal/xxhash32.ts";

/** What data is, in a few bytes. */
export interface Fingerprint {
  /** Number of rows. */
  readonly rows: number;
  /** Names and types of the columns, sorted by name. */
  readonly columns: readonly FingerprintColumn[];
  /** Hash of the columns' names and types, 8 hexadecimal digits. */
  readonly schemaHash: string;
  /** Hash of the rows, 32 hexadecimal digits. */
  readonly contentHash: string;
}

/** A column of a {@link Fingerprint}. */
export interface FingerprintColumn {
  /** The column's name. */
  readonly name: string;
  /** What it holds; `null` when every value is missing. */
  readonly type: ColumnType;
}

/**
 * Identifies the content of a table, to tell whether two parties hold the same data.
 *
 * Neither the order of rows nor that of columns matters, nor how a column is stored: as a typed array, with a
 * dictionary, in Arrow. Repeated rows count. `null`, `undefined` and `NaN` are one value, missing; so are `1` and `1n`.
 * Two tables that differ by chance have the same hash with probability 2^-128 or so, but whoever wants to can make two.
 *
 * @param table - columns of one length
 * @returns the fingerprint, the same in every engine; merge those of the pieces with {@link mergeFingerprints}
 * @throws InvalidInputError `length-mismatch`; `bad-column` for values that are not numbers, text or booleans
 * @example
 * const a = fingerprint({ id: [1, 2], city: ["Rome", "Oslo"] });
 * const b = fingerprint({ city: ["Oslo", "Rome"], id: [2, 1] });
 * a.contentHash === b.contentHash; // true
 * a.rows; // 2
 */
export function fingerprint(table: Table): Fingerprint {
  const rows = rowCount("fingerprint", table);
  const names = columnNames(table).sort();
  const { words, types } = digestRows("fingerprint", table, names, rows);
  const sums = new Uint32Array(4);
  for (let at = 0; at < words.length; at++) sums[at & 3]! += words[at] as number;
  const columns = names.map((name, i) => ({ name, type: types[i] as ColumnType }));
  return { rows, columns, schemaHash: hashSchema(columns), contentHash: toHex(sums) };
}

/**
 * The fingerprint of two pieces of data together.
 *
 * @param a - fingerprint of one piece
 * @param b - fingerprint of the other
 * @returns what {@link fingerprint} would return for all rows together
 * @throws InvalidInputError `bad-state` when the columns' names differ or a hash cannot be read
 * @example
 * const whole = fingerprint({ x: [1, 2, 3] });
 * const merged = mergeFingerprints(fingerprint({ x: [3, 1] }), fingerprint({ x: [2] }));
 * merged.contentHash === whole.contentHash; // true
 */
export function mergeFingerprints(a: Fingerprint, b: Fingerprint): Fingerprint {
  const sums = fromHex(a.contentHash);
  const others = fromHex(b.contentHash);
  for (let j = 0; j < 4; j++) sums[j]! += others[j] as number;
  const columns = mergeColumns(a.columns, b.columns);
  return {
    rows: a.rows + b.rows,
    columns,
    schemaHash: hashSchema(columns),
    contentHash: toHex(sums),
  };
}

function mergeColumns(
  a: readonly FingerprintColumn[],
  b: readonly FingerprintColumn[],
): readonly FingerprintColumn[] {
  const namesA = a.map(({ name }) => name).join(", ");
  const namesB = b.map(({ name }) => name).join(", ");
  if (namesA !== namesB) {
    throw new InvalidInputError(
      "bad-state",
      `mergeFingerprints requires the same columns, got ${namesA || "(none)"} and ${namesB || "(none)"}`,
    );
  }
  return a.map(({ name, type }, i) => ({ name, type: mergeTypes(type, b[i]!.type) }));
}

function mergeTypes(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b || b === "null") return a;
  return a === "null" ? b : "mixed";
}

function hashSchema(columns: readonly FingerprintColumn[]): string {
  const buffer = new ByteBuffer();
  const text = JSON.stringify(columns.map(({ name, type }) => [name, type]));
  const length = buffer.write(text, 0);
  return hexWord(xxhash32(buffer.bytes, length, 0));
}

function toHex(words: Uint32Array): string {
  return Array.from(words, hexWord).join("");
}

function hexWord(word: number): string {
  return word.toString(16).padStart(8, "0");
}

function fromHex(hash: string): Uint32Array {
  if (!/^[0-9a-f]{32}$/.test(hash)) {
    throw new InvalidInputError(
      "bad-state",
      `mergeFingerprints requires a contentHash of 32 hexadecimal digits, got ${hash}`,
    );
  }
  return Uint32Array.from([0, 8, 16, 24], (at) => Number.parseInt(hash.slice(at, at + 8), 16));
}
