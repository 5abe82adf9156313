import { ByteBuffer } from "./bytes.ts";

/** Kinds of values, each the byte that stands before it; bits, so that the kinds seen in a column can be added up. */
export const MISSING = 1;
export const NUMBER = 2;
export const STRING = 4;
export const BOOLEAN = 8;
export const TIME = 16;

/** A point in time as databases have it, finer than a `Date`. */
export class Instant {
  readonly micros: bigint;
  readonly nanos: number;

  /** Microseconds since 1970 in UTC, and the nanoseconds from there on, 0 to 999. */
  constructor(micros: bigint, nanos = 0) {
    this.micros = micros;
    this.nanos = nanos;
  }

  /** From nanoseconds since 1970 in UTC. */
  static ofNanos(nanos: bigint): Instant {
    const rest = ((nanos % 1000n) + 1000n) % 1000n;
    return new Instant((nanos - rest) / 1000n, Number(rest));
  }
}

/**
 * Writes values so that equal ones are equal bytes, whatever they were stored as: the byte of their kind, then
 * - a number that float64 holds: its 8 bytes, little-endian, -0 as 0; a whole number that it does not hold: its decimal digits as text
 * - text: its length in bytes, 4 bytes little-endian, and its UTF-8
 * - a boolean: 1 or 0
 * - a time: microseconds since 1970 in UTC, 8 bytes little-endian, and 2 bytes of nanoseconds
 * - what is missing, as `NaN` is: nothing
 */
export class CellWriter {
  readonly #buffer = new ByteBuffer();
  readonly #float = new Float64Array(1);
  readonly #long = new BigInt64Array(this.#float.buffer);
  readonly #eight = new Uint8Array(this.#float.buffer);
  /** The kind of what was last written; 0 when it could not be. */
  kind = 0;

  /** What was written, and room behind it. */
  get bytes(): Uint8Array {
    return this.#buffer.bytes;
  }

  /** Writes a value at `at` and returns where it ends. */
  write(value: unknown, at: number): number {
    switch (typeof value) {
      case "number":
        return this.number(value, at);
      case "string":
        return this.#text(value, STRING, at);
      case "boolean":
        return this.#short(BOOLEAN, value ? 1 : 0, at);
      case "bigint":
        if (BigInt(Number(value)) === value) return this.number(Number(value), at);
        return this.#text(String(value), NUMBER, at);
      case "undefined":
        return this.#missing(at);
    }
    if (value === null) return this.#missing(at);
    if (value instanceof Instant) return this.#time(value.micros, value.nanos, at);
    if (value instanceof Date) {
      const time = value.getTime();
      return Number.isNaN(time) ? this.#missing(at) : this.#time(BigInt(time) * 1000n, 0, at);
    }
    this.kind = 0;
    return at;
  }

  /** Writes a number at `at` and returns where it ends. */
  number(value: number, at: number): number {
    if (Number.isNaN(value)) return this.#missing(at);
    const bytes = this.#room(at, NUMBER);
    // Adding 0 makes -0 and 0 one value.
    this.#float[0] = value + 0;
    for (let i = 0; i < 8; i++) bytes[at + 1 + i] = this.#eight[i] as number;
    return at + 9;
  }

  #text(text: string, kind: number, at: number): number {
    this.#room(at, kind);
    const end = this.#buffer.write(text, at + 5);
    const length = end - at - 5;
    const { bytes } = this.#buffer;
    bytes[at + 1] = length;
    bytes[at + 2] = length >>> 8;
    bytes[at + 3] = length >>> 16;
    bytes[at + 4] = length >>> 24;
    return end;
  }

  #time(micros: bigint, nanos: number, at: number): number {
    const bytes = this.#room(at, TIME);
    this.#long[0] = micros;
    for (let i = 0; i < 8; i++) bytes[at + 1 + i] = this.#eight[i] as number;
    bytes[at + 9] = nanos;
    bytes[at + 10] = nanos >>> 8;
    return at + 11;
  }

  #short(kind: number, value: number, at: number): number {
    this.#room(at, kind)[at + 1] = value;
    return at + 2;
  }

  #missing(at: number): number {
    this.#room(at, MISSING);
    return at + 1;
  }

  /** Makes room for any value of fixed length and writes its kind. */
  #room(at: number, kind: number): Uint8Array {
    this.#buffer.reserve(at + 16);
    const { bytes } = this.#buffer;
    bytes[at] = kind;
    this.kind = kind;
    return bytes;
  }
}
