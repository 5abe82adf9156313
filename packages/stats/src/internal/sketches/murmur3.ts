// MurmurHash3_x64_128 by Austin Appleby, in the public domain, on halves of 32 bits.

const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * Hashes bytes into two words of 64 bits, whose halves stand in `low1`, `high1`, `low2` and `high2`, as signed numbers of
 * 32 bits, until the next hash.
 */
export class Murmur3 {
  low1 = 0;
  high1 = 0;
  low2 = 0;
  high2 = 0;
  readonly #seed: number;
  #buffer = new Uint8Array(64);
  #view = new DataView(this.#buffer.buffer);
  #low = 0;
  #high = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Hashes a string as UTF-8. */
  text(value: string): void {
    if (value.length * 3 > this.#buffer.length) {
      this.#buffer = new Uint8Array(value.length * 6);
      this.#view = new DataView(this.#buffer.buffer);
    }
    const { written } = encoder.encodeInto(value, this.#buffer);
    this.#hash(written);
  }

  /** Hashes a whole number as 64 bits, two's complement. */
  integer(value: bigint): void {
    this.#view.setBigInt64(0, BigInt.asIntN(64, value), true);
    this.#hash(8);
  }

  /** Hashes a whole number up to 2^53 in size as 64 bits, two's complement. */
  safeInteger(value: number): void {
    this.#view.setUint32(0, value, true);
    this.#view.setInt32(4, Math.floor(value / 4294967296), true);
    this.#hash(8);
  }

  /** Hashes a double; all zeros are one and all NaNs are one. */
  double(value: number): void {
    this.#view.setFloat64(0, value === 0 ? 0 : value, true);
    this.#hash(8);
  }

  #hash(length: number): void {
    this.low1 = this.low2 = this.#seed;
    this.high1 = this.high2 = 0;
    const view = this.#view;
    const blocks = length & ~15;
    for (let i = 0; i < blocks; i += 16) {
      this.#mixFirst(view.getInt32(i, true), view.getInt32(i + 4, true));
      this.#rotate(this.low1, this.high1, 27);
      this.#add(this.low2, this.high2);
      this.#timesFivePlus(0x52dce729);
      this.low1 = this.#low;
      this.high1 = this.#high;
      this.#mixSecond(view.getInt32(i + 8, true), view.getInt32(i + 12, true));
      this.#rotate(this.low2, this.high2, 31);
      this.#add(this.low1, this.high1);
      this.#timesFivePlus(0x38495ab5);
      this.low2 = this.#low;
      this.high2 = this.#high;
    }
    const rest = length - blocks;
    if (rest > 8) this.#mixSecond(this.#tail(blocks + 8, length), this.#tail(blocks + 12, length));
    if (rest > 0) this.#mixFirst(this.#tail(blocks, length), this.#tail(blocks + 4, length));
    this.low1 = this.low1 ^ length;
    this.low2 = this.low2 ^ length;
    this.#addFirst();
    this.#addSecond();
    this.#finish(this.low1, this.high1);
    this.low1 = this.#low;
    this.high1 = this.#high;
    this.#finish(this.low2, this.high2);
    this.low2 = this.#low;
    this.high2 = this.#high;
    this.#addFirst();
    this.#addSecond();
  }

  /** Up to four bytes from `at` on that lie before `length`. */
  #tail(at: number, length: number): number {
    let value = 0;
    for (let i = Math.min(at + 4, length) - 1; i >= at; i--) value = (value << 8) | this.#buffer[i]!;
    return value;
  }

  #mixFirst(low: number, high: number): void {
    this.#multiply(low, high, 0x114253d5, 0x87c37b91);
    this.#rotate(this.#low, this.#high, 31);
    this.#multiply(this.#low, this.#high, 0x2745937f, 0x4cf5ad43);
    this.low1 = this.low1 ^ this.#low;
    this.high1 = this.high1 ^ this.#high;
  }

  #mixSecond(low: number, high: number): void {
    this.#multiply(low, high, 0x2745937f, 0x4cf5ad43);
    this.#rotate(this.#low, this.#high, 33);
    this.#multiply(this.#low, this.#high, 0x114253d5, 0x87c37b91);
    this.low2 = this.low2 ^ this.#low;
    this.high2 = this.high2 ^ this.#high;
  }

  #addFirst(): void {
    this.#low = this.low1;
    this.#high = this.high1;
    this.#add(this.low2, this.high2);
    this.low1 = this.#low;
    this.high1 = this.#high;
  }

  #addSecond(): void {
    this.#low = this.low2;
    this.#high = this.high2;
    this.#add(this.low1, this.high1);
    this.low2 = this.#low;
    this.high2 = this.#high;
  }

  #add(low: number, high: number): void {
    const sum = (this.#low >>> 0) + (low >>> 0);
    this.#high = (this.#high + high + (sum > 0xffffffff ? 1 : 0)) | 0;
    this.#low = sum | 0;
  }

  #timesFivePlus(constant: number): void {
    this.#multiply(this.#low, this.#high, 5, 0);
    this.#add(constant, 0);
  }

  #rotate(low: number, high: number, bits: number): void {
    const swapped = bits > 32;
    const a = swapped ? high : low;
    const b = swapped ? low : high;
    const by = bits & 31;
    this.#low = (a << by) | (b >>> (32 - by));
    this.#high = (b << by) | (a >>> (32 - by));
  }

  /** The low 64 bits of a product, by halves of 16 bits where a product of 32 would not fit. */
  #multiply(low: number, high: number, factorLow: number, factorHigh: number): void {
    const a0 = low & 0xffff;
    const a1 = low >>> 16;
    const b0 = factorLow & 0xffff;
    const b1 = factorLow >>> 16;
    const p00 = a0 * b0;
    const middle = a1 * b0 + (p00 >>> 16);
    const other = a0 * b1 + (middle & 0xffff);
    const carry = a1 * b1 + (middle - (middle & 0xffff) + (other - (other & 0xffff))) / 65536;
    this.#low = (other << 16) | (p00 & 0xffff);
    this.#high = (carry + Math.imul(low, factorHigh) + Math.imul(high, factorLow)) | 0;
  }

  #finish(low: number, high: number): void {
    this.#multiply(low ^ (high >>> 1), high, 0xed558ccd, 0xff51afd7);
    this.#multiply(this.#low ^ (this.#high >>> 1), this.#high, 0x1a85ec53, 0xc4ceb9fe);
    this.#low ^= this.#high >>> 1;
  }
}
