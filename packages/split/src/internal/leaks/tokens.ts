import { type Column, column, isDictionary, isNumeric, readNumbers, type Table } from "@productizeml/stats";
import { plainValues } from "../values.ts";

/** How cells become tokens. */
export interface TokenOptions {
  /** Characters in a piece of text. */
  readonly shingle: number;
  /** Numbers as near as this many standard deviations of their column count as alike. */
  readonly tolerance: number;
}

/** Multiplier of the rolling hash: odd, its bits in no order. */
const BASE = 0x2c1b3c6d;

/** Turns the cells of a row into tokens: the elements of the set that rows are compared by. */
export class Tokenizer {
  /** The tokens of the row last read, in the first `count` places, some perhaps twice. */
  tokens: Uint32Array<ArrayBuffer> = new Uint32Array(256);
  /** How many tokens the row has. */
  count = 0;
  readonly #readers: readonly ((row: number) => void)[];

  constructor(table: Table, names: readonly string[], { shingle, tolerance }: TokenOptions) {
    this.#readers = names.map((name, at) => {
      const values = column("findLeaks", table, name);
      // Cells of different columns have no token in common, but by chance.
      const seed = Math.imul(at + 1, 0x9e3779b1);
      return isNumeric(values)
        ? this.#numbers(readNumbers("findLeaks", name, values), seed, tolerance)
        : this.#texts(values, seed, shingle);
    });
  }

  /** Reads a row into `tokens`. */
  read(row: number): void {
    this.count = 0;
    for (const read of this.#readers) read(row);
  }

  /** Reads a row and returns its distinct tokens in order. */
  distinct(row: number): Uint32Array {
    this.read(row);
    const sorted = this.tokens.slice(0, this.count).sort();
    let kept = 0;
    for (let i = 0; i < sorted.length; i++)
      if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
    return sorted.subarray(0, kept);
  }

  #texts(values: Column, seed: number, shingle: number): (row: number) => void {
    const cells = isDictionary(values) ? null : plainValues(values);
    return (row) => {
      const value = cells === null ? fromDictionary(values, row) : cells[row];
      if (value !== null && value !== undefined) this.#addText(String(value).toLowerCase(), seed, shingle);
    };
  }

  /** Every piece of `shingle` characters, with one space for any run of them; shorter text as one piece. */
  #addText(text: string, seed: number, shingle: number): void {
    this.#reserve(text.length);
    const { tokens } = this;
    let at = this.count;
    let hash = 0;
    let units = 0;
    const leading = power(BASE, shingle);
    const window = new Uint16Array(shingle);
    let spaced = true;
    for (let i = 0; i < text.length; i++) {
      const given = text.charCodeAt(i);
      const space = isSpace(given);
      if (space && spaced) continue;
      spaced = space;
      const unit = space ? 32 : given;
      const place = units % shingle;
      hash = (Math.imul(hash, BASE) + unit - Math.imul(window[place] as number, leading)) | 0;
      window[place] = unit;
      units++;
      if (units >= shingle) tokens[at++] = hash ^ seed;
    }
    if (units > 0 && units < shingle) tokens[at++] = hash ^ seed;
    this.count = at;
  }

  /** A number falls into one cell of each of two grids, half a cell apart: numbers near each other share one of them at least. */
  #numbers(numbers: ArrayLike<number>, seed: number, tolerance: number): (row: number) => void {
    const width = 2 * tolerance * deviation(numbers) || 1;
    return (row) => {
      const value = (numbers[row] as number) / width;
      if (Number.isNaN(value)) return;
      this.#reserve(2);
      this.tokens[this.count++] = hashWhole(Math.floor(value)) ^ seed;
      this.tokens[this.count++] = hashWhole(Math.floor(value + 0.5)) ^ ~seed;
    };
  }

  #reserve(more: number): void {
    if (this.count + more <= this.tokens.length) return;
    const larger = new Uint32Array(2 * (this.count + more));
    larger.set(this.tokens);
    this.tokens = larger;
  }
}

/** Jaccard similarity of two sets of distinct tokens in order: what they share over what either has; 1 for two empty sets. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const either = a.length + b.length - shared;
  return either === 0 ? 1 : shared / either;
}

function fromDictionary(values: Column, row: number): unknown {
  if (!isDictionary(values)) return undefined;
  return values.categories[values.codes[row] as number];
}

/** Blanks, breaks and the no-break space. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product = Math.imul(product, base);
  return product;
}

function hashWhole(value: number): number {
  const low = Math.imul(value | 0, 0x85ebca6b);
  return Math.imul(low ^ (low >>> 15) ^ (value / 4294967296), 0xc2b2ae35);
}

/** Standard deviation of what is finite. */
function deviation(values: ArrayLike<number>): number {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isFinite(value)) continue;
    const gap = value - mean;
    mean += gap / ++n;
    squares += gap * (value - mean);
  }
  return n === 0 ? 0 : Math.sqrt(squares / n);
}
