import { InvalidInputError } from "../../errors.ts";

/** Writes little-endian numbers one after the other. */
export class Writer {
  #bytes: Uint8Array;
  #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
    this.#view = new DataView(this.#bytes.buffer);
  }

  uint8(...values: number[]): this {
    for (const value of values) this.#view.setUint8(this.#at++, value);
    return this;
  }

  uint16(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  uint32(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  /** A whole number up to 2^53 as 64 bits. */
  uint64(value: number): this {
    return this.uint32(value % 2 ** 32).uint32(Math.floor(value / 2 ** 32));
  }

  float64(...values: number[]): this {
    for (const value of values) {
      this.#view.setFloat64(this.#at, value, true);
      this.#at += 8;
    }
    return this;
  }

  bytes(values: Uint8Array): this {
    this.#bytes.set(values, this.#at);
    this.#at += values.length;
    return this;
  }

  done(): Uint8Array {
    return this.#bytes;
  }
}

/** Reads little-endian numbers one after the other; bytes that end too early are refused. */
export class Reader {
  readonly #caller: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(caller: string, bytes: Uint8Array) {
    this.#caller = caller;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** A whole number of 64 bits; above 2^53 it is refused. */
  uint64(): number {
    const low = this.uint32();
    const value = this.uint32() * 2 ** 32 + low;
    if (!Number.isSafeInteger(value)) this.refuse(`a count of at most 2^53, got ${value}`);
    return value;
  }

  float64(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** Refuses bytes beyond the end. */
  end(): void {
    const rest = this.#bytes.length - this.#at;
    if (rest > 0) this.refuse(`${this.#at} bytes, got ${rest} more`);
  }

  refuse(required: string): never {
    throw new InvalidInputError("bad-state", `${this.#caller} requires ${required}`);
  }

  #take(length: number): number {
    const start = this.#at;
    if (start + length > this.#bytes.length) {
      this.refuse(`at least ${start + length} bytes, got ${this.#bytes.length}`);
    }
    this.#at += length;
    return start;
  }
}
