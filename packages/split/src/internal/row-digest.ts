import {
  type Column,
  column,
  columnLength,
  InvalidInputError,
  isDictionary,
  type Table,
} from "@productizeml/stats";
import { ByteBuffer } from "./bytes.ts";
import { plainValues } from "./values.ts";
import { xxhash32 } from "./xxhash32.ts";

/** What a column holds; `null` when every value is missing. */
export type ColumnType = "number" | "string" | "boolean" | "mixed" | "null";

/** Digests of rows: four 32-bit words each. */
export interface RowDigests {
  readonly words: Uint32Array;
  /** Type of each column, in the order of the names given. */
  readonly types: readonly ColumnType[];
}

const SEEDS = [0x9747b28c, 0x1b873593, 0x5bd1e995, 0x2545f491] as const;
const NUMBER = 1;
const STRING = 2;
const BOOLEAN = 4;
const MISSING = 8;

/**
 * A 128-bit digest of each row: of the columns' names and the row's values, whatever the columns' order or encoding.
 * 1, 1n and 1.0 are one value; `null`, `undefined` and `NaN` are one, missing.
 */
export function digestRows(caller: string, table: Table, names: readonly string[], rows: number): RowDigests {
  const words = new Uint32Array(4 * rows);
  const digester = new Digester(caller);
  const types = names.map((name) => digester.add(name, column(caller, table, name), words));
  finish(words);
  return { words, types };
}

/** Adds cells to the digests of their rows, one column after the other. */
class Digester {
  readonly #caller: string;
  readonly #buffer = new ByteBuffer();
  readonly #number = new Float64Array(1);
  readonly #halves: Uint32Array;
  #low = 0;
  #high = 0;

  constructor(caller: string) {
    this.#caller = caller;
    this.#halves = new Uint32Array(this.#number.buffer);
  }

  add(name: string, values: Column, words: Uint32Array): ColumnType {
    const length = this.#buffer.write(name, 0);
    const seeds = SEEDS.map((seed) => xxhash32(this.#buffer.bytes, length, seed));
    const [s0, s1, s2, s3] = seeds as [number, number, number, number];
    const n = columnLength(values);
    const value = isDictionary(values)
      ? fromDictionary(values.codes, values.categories)
      : plainValues(values);
    let seen = 0;
    for (let i = 0; i < n; i++) {
      const kind = this.#reduce(name, typeof value === "function" ? value(i) : value[i], i);
      seen |= kind;
      const low = this.#low;
      const high = this.#high ^ kind;
      const at = 4 * i;
      words[at]! += mix(low ^ s0, high);
      words[at + 1]! += mix(low ^ s1, high);
      words[at + 2]! += mix(low ^ s2, high);
      words[at + 3]! += mix(low ^ s3, high);
    }
    return typeOf(seen);
  }

  /** Reduces a value to two words, left in `#low` and `#high`, and returns its kind. */
  #reduce(name: string, value: unknown, row: number): number {
    if (typeof value === "number") {
      if (Number.isNaN(value)) return this.#missing();
      return this.#setNumber(value);
    }
    if (typeof value === "string") {
      const length = this.#buffer.write(value, 0);
      this.#low = xxhash32(this.#buffer.bytes, length, 0);
      this.#high = xxhash32(this.#buffer.bytes, length, SEEDS[0]);
      return STRING;
    }
    if (value === null || value === undefined) return this.#missing();
    if (typeof value === "boolean") {
      this.#low = value ? 1 : 0;
      this.#high = 0;
      return BOOLEAN;
    }
    if (typeof value === "bigint") {
      if (BigInt(Number(value)) === value) return this.#setNumber(Number(value));
      this.#low = Number(BigInt.asUintN(32, value));
      this.#high = Number(BigInt.asUintN(32, value >> 32n));
      return NUMBER;
    }
    throw new InvalidInputError(
      "bad-column",
      `${this.#caller} requires numbers, text, booleans or nothing in ${name}, got ${typeof value} at row ${row}`,
    );
  }

  #setNumber(value: number): number {
    // Adding 0 makes -0 and 0 one value.
    this.#number[0] = value + 0;
    this.#low = this.#halves[0] as number;
    this.#high = this.#halves[1] as number;
    return NUMBER;
  }

  #missing(): number {
    this.#low = 0;
    this.#high = 0;
    return MISSING;
  }
}

function fromDictionary(codes: ArrayLike<number>, categories: readonly unknown[]): (row: number) => unknown {
  return (row) => categories[codes[row] as number];
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
    default:
      return "mixed";
  }
}

function mix(low: number, high: number): number {
  let h = Math.imul(low, 0xcc9e2d51);
  h ^= h >>> 15;
  h = Math.imul((h + high) | 0, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Ties the four words of a row together, so that a sum over rows tells which values stood in one row. */
function finish(words: Uint32Array): void {
  for (let at = 0; at < words.length; at += 4) {
    const a = mix(words[at] as number, words[at + 1] as number);
    const b = mix(words[at + 1] as number, (words[at + 2] as number) ^ a);
    const c = mix(words[at + 2] as number, (words[at + 3] as number) ^ b);
    const d = mix(words[at + 3] as number, c);
    words[at] = mix(a, d);
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
  }
}
