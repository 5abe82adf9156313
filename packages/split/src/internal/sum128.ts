import { InvalidInputError } from "@productizeml/stats";

/** Additions after which a float64 could no longer hold the sum of 32-bit words. */
const MOST = 1_048_576;

/** A sum of 128-bit integers modulo 2^128, as four 32-bit words, the lowest first. */
export class Sum128 {
  readonly #sums = new Float64Array(4);
  #added = 0;

  /** Adds one integer. */
  add(words: ArrayLike<number>): void {
    const sums = this.#sums;
    sums[0]! += words[0] as number;
    sums[1]! += words[1] as number;
    sums[2]! += words[2] as number;
    sums[3]! += words[3] as number;
    if (++this.#added === MOST) this.#carry();
  }

  /** Adds a sum written by {@link toHex}. */
  addHex(text: string): void {
    if (!/^[0-9a-f]{32}$/.test(text)) {
      throw new InvalidInputError(
        "bad-state",
        `Fingerprint requires a contentHash of 32 hexadecimal digits, got ${text}`,
      );
    }
    this.add([24, 16, 8, 0].map((at) => Number.parseInt(text.slice(at, at + 8), 16)));
  }

  /** The sum as 32 hexadecimal digits. */
  toHex(): string {
    this.#carry();
    return Array.from(this.#sums, (word) => word.toString(16).padStart(8, "0"))
      .reverse()
      .join("");
  }

  #carry(): void {
    let carry = 0;
    for (let i = 0; i < 4; i++) {
      const sum = (this.#sums[i] as number) + carry;
      carry = Math.floor(sum / 2 ** 32);
      this.#sums[i] = sum - carry * 2 ** 32;
    }
    this.#added = 0;
  }
}
