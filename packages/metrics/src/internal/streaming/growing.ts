/** Numbers in one buffer that doubles when it is full. */
export class Growing<Buffer extends Float64Array | Int32Array> {
  readonly #make: (length: number) => Buffer;
  #buffer: Buffer;
  #length = 0;

  constructor(make: (length: number) => Buffer) {
    this.#make = make;
    this.#buffer = make(64);
  }

  get length(): number {
    return this.#length;
  }

  push(values: ArrayLike<number>): void {
    const length = this.#length + values.length;
    if (length > this.#buffer.length) {
      const wider = this.#make(Math.max(length, 2 * this.#buffer.length));
      wider.set(this.values());
      this.#buffer = wider;
    }
    this.#buffer.set(values, this.#length);
    this.#length = length;
  }

  /** A view, valid until the next `push`. */
  values(): Buffer {
    return this.#buffer.subarray(0, this.#length) as Buffer;
  }
}

/** An empty list of numbers. */
export function floats(): Growing<Float64Array> {
  return new Growing((length) => new Float64Array(length));
}

/** An empty list of codes. */
export function codes(): Growing<Int32Array> {
  return new Growing((length) => new Int32Array(length));
}
