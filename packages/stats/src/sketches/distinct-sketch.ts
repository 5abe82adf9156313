import { InvalidInputError } from "../errors.ts";
import { fromBase64, toBase64 } from "../internal/sketches/base64.ts";
import { readHll, writeHll } from "../internal/sketches/hll-bytes.ts";
import { estimateDistinct } from "../internal/sketches/hyper-log-log.ts";
import { Murmur3 } from "../internal/sketches/murmur3.ts";
import { requireInteger } from "../require.ts";
import type { SketchState } from "./sketch-state.ts";

/** Apache DataSketches' seed. */
const SEED = 9001;
/** A coupon holds 26 bits of one hash, and above them how many zeros another starts with, and 1. */
const ADDRESS_BITS = 26;

/** What {@link DistinctSketch} counts; `null`, `undefined` and `NaN` are missing and not counted. */
export type Countable = string | number | bigint | boolean | null | undefined;

/** Options of {@link DistinctSketch}. */
export interface DistinctSketchOptions {
  /**
   * Binary logarithm of the number of slots, 4 to 21: the standard error is 1.04 / sqrt(2^lgK), 1.6 % for 12.
   *
   * @defaultValue 12
   */
  readonly lgK?: number;
}

/**
 * How many distinct values come by, in bounded memory: the HyperLogLog sketch. Parts merge, in any order, to the same bits.
 *
 * Its bytes are those of Apache DataSketches, and it hashes as they do: text as UTF-8, whole numbers as integers of 64
 * bits, fractions as doubles. So a column of doubles counted in Python, where 1.0 is a double, does not merge with one
 * counted here, where 1 is an integer.
 *
 * @example
 * new DistinctSketch().update(["a", "b", "a"]).estimate; // 2
 * @see Flajolet et al. (2007), https://doi.org/10.46298/dmtcs.3545; Ertl (2017), https://arxiv.org/abs/1702.01284; datasketches.hll_sketch
 */
export class DistinctSketch {
  readonly #lgK: number;
  readonly #hash = new Murmur3(SEED);
  /** While there are few. */
  #coupons: Set<number> | undefined = new Set();
  /** The largest value of each slot, once there are many. */
  #values: Uint8Array | undefined;

  /**
   * An empty sketch.
   *
   * @param options - lgK
   * @throws InvalidInputError `out-of-range`
   */
  constructor(options: DistinctSketchOptions = {}) {
    const { lgK = 12 } = options;
    requireInteger("DistinctSketch", "lgK", lgK, 4, 21);
    this.#lgK = lgK;
  }

  /**
   * Takes in more values.
   *
   * @param values - many values, or one
   * @returns this
   * @throws InvalidInputError `bad-column` for objects and other values that cannot be counted; those before it are counted
   */
  update(values: Countable | ArrayLike<Countable>): this {
    if (typeof values === "object" && values !== null) {
      for (let i = 0; i < values.length; i++) this.#one(values[i]);
    } else this.#one(values);
    return this;
  }

  /**
   * Takes in what another sketch has seen.
   *
   * @param other - a sketch of other values; left as it is
   * @returns this
   * @throws InvalidInputError `bad-option` when the other has fewer slots
   */
  merge(other: DistinctSketch): this {
    if (other.#lgK < this.#lgK) {
      throw new InvalidInputError(
        "bad-option",
        `DistinctSketch.merge requires a sketch of lgK ${this.#lgK} or more, got ${other.#lgK}`,
      );
    }
    for (const coupon of other.#coupons ?? []) this.#take(coupon);
    const theirs = other.#values;
    if (theirs === undefined) return this;
    const mine = this.#dense();
    for (let slot = 0; slot < theirs.length; slot++) {
      const at = slot & (mine.length - 1);
      if (theirs[slot]! > mine[at]!) mine[at] = theirs[slot]!;
    }
    return this;
  }

  /** Estimated number of distinct values; exact, but for equal hashes, while few were seen. */
  get estimate(): number {
    if (this.#values === undefined) return this.#coupons!.size;
    const histogram = new Float64Array(64);
    for (const value of this.#values) histogram[value]!++;
    return estimateDistinct(histogram, this.#values.length);
  }

  /** Relative standard error of the estimate. */
  get relativeError(): number {
    return 1.04 / Math.sqrt(1 << this.#lgK);
  }

  /** Binary logarithm of the number of slots. */
  get lgK(): number {
    return this.#lgK;
  }

  /**
   * The sketch in the binary form of Apache DataSketches' HLL_8.
   *
   * @returns bytes that {@link DistinctSketch.fromBytes} and `hll_sketch.deserialize` read
   */
  toBytes(): Uint8Array {
    const slots = this.#values === undefined ? { coupons: this.#coupons! } : { values: this.#values };
    return writeHll(this.#lgK, slots);
  }

  /**
   * A sketch from its bytes.
   *
   * @param bytes - what {@link DistinctSketch.toBytes} or DataSketches wrote: HLL_4, HLL_6 or HLL_8, compact or updatable
   * @returns a sketch that goes on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromBytes(bytes: Uint8Array): DistinctSketch {
    const { lgK, slots } = readHll("DistinctSketch.fromBytes", bytes);
    const sketch = new DistinctSketch({ lgK });
    if ("coupons" in slots) for (const coupon of slots.coupons) sketch.#take(coupon);
    else {
      sketch.#values = slots.values;
      sketch.#coupons = undefined;
    }
    return sketch;
  }

  /**
   * The state as a plain object.
   *
   * @returns what {@link DistinctSketch.fromJSON} reads
   */
  toJSON(): SketchState {
    return { version: 1, bytes: toBase64(this.toBytes()) };
  }

  /**
   * A sketch from a state.
   *
   * @param state - what {@link DistinctSketch.toJSON} wrote
   * @returns a sketch that goes on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromJSON(state: SketchState): DistinctSketch {
    return DistinctSketch.fromBytes(fromBase64("DistinctSketch.fromJSON", state));
  }

  #one(value: Countable): void {
    const hash = this.#hash;
    if (typeof value === "string") hash.text(value);
    else if (typeof value === "number") {
      if (Number.isSafeInteger(value)) hash.safeInteger(value);
      else if (Number.isNaN(value)) return;
      else hash.double(value);
    } else if (typeof value === "bigint") hash.integer(value);
    else if (typeof value === "boolean") hash.safeInteger(value ? 1 : 0);
    else if (value === null || value === undefined) return;
    else {
      throw new InvalidInputError(
        "bad-column",
        `DistinctSketch.update requires strings, numbers or booleans, got ${typeof value}`,
      );
    }
    const zeros = hash.high2 === 0 ? 32 + Math.clz32(hash.low2) : Math.clz32(hash.high2);
    const address = hash.low1 & ((1 << ADDRESS_BITS) - 1);
    this.#take(((Math.min(zeros, 62) + 1) * 2 ** ADDRESS_BITS + address) >>> 0);
  }

  #take(coupon: number): void {
    if (this.#coupons !== undefined) {
      this.#coupons.add(coupon);
      if (this.#coupons.size > this.#most()) this.#dense();
      return;
    }
    const values = this.#values!;
    const slot = coupon & (values.length - 1);
    const value = coupon >>> ADDRESS_BITS;
    if (value > values[slot]!) values[slot] = value;
  }

  /** How many coupons take no more room than slots; what DataSketches keeps before it changes over. */
  #most(): number {
    return this.#lgK < 8 ? 7 : 0.75 * 2 ** (this.#lgK - 3);
  }

  #dense(): Uint8Array {
    const coupons = this.#coupons;
    if (coupons !== undefined) {
      this.#values = new Uint8Array(1 << this.#lgK);
      this.#coupons = undefined;
      for (const coupon of coupons) this.#take(coupon);
    }
    return this.#values!;
  }
}
