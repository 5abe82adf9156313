// SHA-256, FIPS 180-4. Own code for keys of a few bytes, where a library's hasher object for each costs four times the hash.

/** The first 32 bits of the fractions of the first primes' roots: cube roots of 64, or square roots of 8. */
function rootFractions(count: number, root: (prime: number) => number): Int32Array {
  const fractions = new Int32Array(count);
  let found = 0;
  for (let n = 2; found < count; n++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= n; divisor++) prime &&= n % divisor !== 0;
    if (prime) fractions[found++] = (root(n) % 1) * 2 ** 32;
  }
  return fractions;
}

/** Hashes without allocating: the state and the schedule are used again. */
export class Sha256 {
  readonly #constants = rootFractions(64, Math.cbrt);
  readonly #initial = rootFractions(8, Math.sqrt);
  readonly #schedule = new Int32Array(64);
  /** The hash: eight 32-bit words, the highest first. */
  readonly words: Int32Array = new Int32Array(8);

  /** Bytes behind the data that {@link hash} may overwrite. */
  static readonly padding: number = 72;

  /** Hashes the first `length` bytes into `words`. */
  hash(bytes: Uint8Array, length: number): void {
    const padded = (length + 9 + 63) & ~63;
    bytes.fill(0, length, padded);
    bytes[length] = 0x80;
    const bits = 8 * length;
    for (let i = 0; i < 7; i++) bytes[padded - 1 - i] = Math.floor(bits / 256 ** i);
    this.words.set(this.#initial);
    for (let at = 0; at < padded; at += 64) this.#block(bytes, at);
  }

  #block(bytes: Uint8Array, at: number): void {
    const w = this.#schedule;
    const k = this.#constants;
    const words = this.words;
    for (let i = 0; i < 16; i++) {
      const j = at + 4 * i;
      w[i] =
        ((bytes[j] as number) << 24) |
        ((bytes[j + 1] as number) << 16) |
        ((bytes[j + 2] as number) << 8) |
        (bytes[j + 3] as number);
    }
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
    }
    let a = words[0] as number;
    let b = words[1] as number;
    let c = words[2] as number;
    let d = words[3] as number;
    let e = words[4] as number;
    let f = words[5] as number;
    let g = words[6] as number;
    let h = words[7] as number;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (k[i] as number) + (w[i] as number)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    words[0]! += a;
    words[1]! += b;
    words[2]! += c;
    words[3]! += d;
    words[4]! += e;
    words[5]! += f;
    words[6]! += g;
    words[7]! += h;
  }
}
