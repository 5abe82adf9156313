import { InvalidInputError } from "./errors.ts";
import { exp } from "./internal/portable-math.ts";
import { isBiased, scaled } from "./internal/random/below.ts";
import { shuffleWords } from "./internal/random/shuffle-words.ts";
import { branchSeed, seedWords } from "./internal/random/splitmix.ts";
import { betaVariate, logGammaVariate, normalPair, poissonVariate } from "./internal/random/variates.ts";
import { requireInRange, requireInteger, requireLength } from "./require.ts";

/** An array that can be copied and put in another order. */
export type Shufflable =
  | unknown[]
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

/** State of a generator: what `JSON.stringify(rng)` holds and {@link createRng} resumes from. */
export interface RngState {
  /** Name of the algorithm. */
  readonly generator: "xoshiro128**";
  /** Seed that forks are derived from, 64 bits in hexadecimal. */
  readonly seed: string;
  /** Four words of 32 bits. */
  readonly state: readonly [number, number, number, number];
  /** Second half of a pair of normal numbers, when one is waiting. */
  readonly spare: number | null;
}

/** Options of {@link Rng.choice}. */
export interface ChoiceOptions {
  /**
   * Whether a value may be drawn more than once.
   *
   * @defaultValue true
   */
  readonly replace?: boolean;
}

/** Seeded random numbers; made by {@link createRng}. */
export class Rng {
  readonly #seed: bigint;
  readonly #state: Uint32Array;
  #spare: number;

  /**
   * Use {@link createRng}.
   *
   * @param seed - 64 bits that forks are derived from
   * @param state - four words, not all zero
   * @param spare - a normal number that is waiting, or `NaN`
   * @internal
   */
  constructor(seed: bigint, state: ArrayLike<number>, spare: number) {
    this.#seed = seed;
    this.#state = Uint32Array.from(state);
    this.#spare = spare;
  }

  /**
   * Uniform integer of 32 bits.
   *
   * @returns an integer in `[0, 2^32)`
   */
  uint32(): number {
    const s = this.#state;
    const s1 = s[1]!;
    let result = Math.imul(s1, 5);
    result = Math.imul((result << 7) | (result >>> 25), 9);
    s[2]! ^= s[0]!;
    s[3]! ^= s1;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= s1 << 9;
    const s3 = s[3]!;
    s[3] = (s3 << 11) | (s3 >>> 21);
    return result >>> 0;
  }

  /**
   * Uniform number with 53 random bits.
   *
   * @returns a number in `[0, 1)`
   */
  float64(): number {
    const high = this.uint32() >>> 5;
    return (high * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
  }

  /**
   * Uniform integer, without the bias of a plain remainder.
   *
   * @param low - smallest value
   * @param high - bound that is not reached, at most 2^32 above `low`
   * @returns an integer in `[low, high)`
   * @throws InvalidInputError `out-of-range`
   */
  integer(low: number, high: number): number {
    requireInteger("integer", "low", low, Number.MIN_SAFE_INTEGER);
    requireInteger("integer", "high", high, low + 1, low + 4294967296);
    return low + this.#below(high - low);
  }

  /**
   * Normal number.
   *
   * @param mean - mean
   * @param sd - standard deviation, at least 0
   * @returns a number
   * @throws InvalidInputError `out-of-range`
   */
  normal(mean = 0, sd = 1): number {
    requireInRange("normal", "sd", sd, 0, Number.MAX_VALUE);
    let z = this.#spare;
    if (Number.isNaN(z)) [z, this.#spare] = normalPair(this);
    else this.#spare = Number.NaN;
    return mean + sd * z;
  }

  /**
   * Gamma number, with mean `shape / rate`.
   *
   * @param shape - shape, above 0
   * @param rate - rate, above 0
   * @returns a number of at least 0
   * @throws InvalidInputError `out-of-range`
   */
  gamma(shape: number, rate = 1): number {
    requireInRange("gamma", "shape", shape, Number.MIN_VALUE, Number.MAX_VALUE);
    requireInRange("gamma", "rate", rate, Number.MIN_VALUE, Number.MAX_VALUE);
    return exp(logGammaVariate(this, shape)) / rate;
  }

  /**
   * Beta number.
   *
   * @param a - first shape, above 0
   * @param b - second shape, above 0
   * @returns a number in `[0, 1]`
   * @throws InvalidInputError `out-of-range`
   */
  beta(a: number, b: number): number {
    requireInRange("beta", "a", a, Number.MIN_VALUE, Number.MAX_VALUE);
    requireInRange("beta", "b", b, Number.MIN_VALUE, Number.MAX_VALUE);
    return betaVariate(this, a, b);
  }

  /**
   * Poisson number.
   *
   * @param mean - mean, at least 0 and at most 1e9
   * @returns an integer of at least 0
   * @throws InvalidInputError `out-of-range`
   */
  poisson(mean: number): number {
    requireInRange("poisson", "mean", mean, 0, 1e9);
    return poissonVariate(this, mean);
  }

  /**
   * The numbers 0 to n - 1 in random order.
   *
   * @param n - how many
   * @returns each of 0 to n - 1 once
   * @throws InvalidInputError `out-of-range`
   */
  permutation(n: number): Uint32Array {
    requireInteger("permutation", "n", n, 0, 4294967295);
    return this.#order(n, n);
  }

  /**
   * A copy in random order.
   *
   * @param values - any array; left as it is
   * @param first - how many to draw, when not all are needed: the rest follow in no particular order
   * @returns a new array of the same type
   * @throws InvalidInputError `out-of-range` for a `first` beyond the values
   */
  shuffle<A extends Shufflable>(values: A, first: number = values.length): A {
    requireInteger("shuffle", "first", first, 0, values.length);
    const copy = values.slice() as A;
    if (copy instanceof Uint32Array) {
      shuffleWords(copy, first, this.#state);
      return copy;
    }
    const order = this.#order(values.length, first);
    for (let i = 0; i < order.length; i++) copy[i] = values[order[i]!]!;
    return copy;
  }

  /**
   * Values drawn at random.
   *
   * @param values - what to draw from, at least one value
   * @param size - how many to draw
   * @param options - whether values are put back
   * @returns the drawn values
   * @throws InvalidInputError `empty-input`; `out-of-range` when more are drawn than there are, without putting back
   */
  choice<T>(values: ArrayLike<T>, size: number, options: ChoiceOptions = {}): T[] {
    requireLength("choice", "values", values);
    const n = values.length;
    if (options.replace ?? true) {
      requireInteger("choice", "size", size, 0);
      return Array.from({ length: size }, () => values[this.#below(n)] as T);
    }
    requireInteger("choice", "size", size, 0, n);
    return Array.from(this.#order(n, size).subarray(0, size), (index) => values[index] as T);
  }

  /**
   * A generator of its own for a named purpose. It depends on the seed and the names alone, not on how many numbers
   * were drawn before, so that a new use of randomness leaves the others as they were.
   *
   * @param label - name of the purpose
   * @returns an independent generator
   */
  fork(label: string | number): Rng {
    return fromSeed(branchSeed(this.#seed, String(label)));
  }

  /**
   * The state, from which {@link createRng} resumes.
   *
   * @returns a plain object
   */
  toJSON(): RngState {
    const [a, b, c, d] = this.#state as unknown as [number, number, number, number];
    const spare = Number.isNaN(this.#spare) ? null : this.#spare;
    return {
      generator: "xoshiro128**",
      seed: this.#seed.toString(16).padStart(16, "0"),
      state: [a, b, c, d],
      spare,
    };
  }

  /** Uniform integer below a bound in [1, 2^32]. */
  #below(bound: number): number {
    let word = this.uint32();
    while (isBiased(word, bound)) word = this.uint32();
    return scaled(word, bound);
  }

  /** The numbers 0 to n - 1, the first `count` of them drawn at random. */
  #order(n: number, count: number): Uint32Array {
    const order = new Uint32Array(n);
    for (let i = 0; i < n; i++) order[i] = i;
    shuffleWords(order, count, this.#state);
    return order;
  }
}

/**
 * Seeded random numbers: xoshiro128**, seeded by SplitMix64. The same seed gives the same bits in every engine,
 * normal, gamma, beta and Poisson numbers included: they are made with `+ - * /` and `Math.sqrt` alone.
 *
 * Fast and of good quality, with period 2^128 - 1; not for cryptography.
 *
 * @param seed - an integer in `[0, 2^53)`, or the state of a generator to resume
 * @returns the generator
 * @throws InvalidInputError `out-of-range` for a seed, `bad-state` for a state
 * @example
 * createRng(42).uint32(); // 1776835114
 * @example
 * createRng(42).fork("bootstrap").integer(0, 100); // 30
 * @see Blackman and Vigna (2021), https://doi.org/10.1145/3460772; Lemire (2019) for integers, https://doi.org/10.1145/3230636; rand_xoshiro's `Xoshiro128StarStar::seed_from_u64`
 */
export function createRng(seed: number | RngState): Rng {
  if (typeof seed === "number") {
    requireInteger("createRng", "seed", seed, 0);
    return fromSeed(BigInt(seed));
  }
  const { generator, state, spare } = seed;
  const isWord = (word: unknown): boolean =>
    Number.isInteger(word) && (word as number) >= 0 && (word as number) < 4294967296;
  if (
    generator !== "xoshiro128**" ||
    !/^[0-9a-f]{16}$/.test(seed.seed) ||
    !Array.isArray(state) ||
    state.length !== 4 ||
    !state.every(isWord) ||
    !state.some((word) => word !== 0) ||
    !(spare === null || Number.isFinite(spare))
  ) {
    throw new InvalidInputError(
      "bad-state",
      `createRng requires the state of a xoshiro128** generator, got ${JSON.stringify(seed)}`,
    );
  }
  return new Rng(BigInt(`0x${seed.seed}`), state, spare ?? Number.NaN);
}

function fromSeed(seed: bigint): Rng {
  return new Rng(seed, seedWords(seed), Number.NaN);
}
