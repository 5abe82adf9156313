import { InvalidInputError } from "../errors.ts";
import { fromBase64, toBase64 } from "../internal/sketches/base64.ts";
import { Reader, Writer } from "../internal/sketches/bytes.ts";
import { requireInteger } from "../require.ts";
import type { SketchState } from "./sketch-state.ts";

const FAMILY = 10;
const EMPTY = 5;

/** Options of {@link HeavyHitters}. */
export interface HeavyHittersOptions {
  /**
   * Binary logarithm of the size, 3 to 26: three quarters of 2^lgSize items are counted at a time.
   *
   * @defaultValue 10
   */
  readonly lgSize?: number;
}

/** One item of {@link HeavyHitters.items}. */
export interface HeavyHitter {
  /** The item. */
  readonly item: string;
  /** Upper bound of how often it came. */
  readonly estimate: number;
  /** Lower bound of how often it came: the estimate less {@link HeavyHitters.maxError}. */
  readonly lower: number;
}

/** Options of {@link HeavyHitters.items}. */
export interface HeavyHittersQuery {
  /**
   * Only items that may have come more often than this.
   *
   * @defaultValue the largest possible error
   */
  readonly threshold?: number;
  /**
   * Whether to list only items that certainly came more often than the threshold; otherwise all that may have.
   *
   * @defaultValue false
   */
  readonly certain?: boolean;
}

/**
 * The most frequent items of a stream, in bounded memory: the Misra-Gries sketch. Parts merge, in any order.
 *
 * Counts are exact until there are more distinct items than fit; then every count lies between two known bounds. The
 * bytes are those of Apache DataSketches' frequent items of strings.
 *
 * @example
 * new HeavyHitters().update(["a", "b", "a"]).items(); // [{ item: "a", estimate: 2, lower: 2 }, { item: "b", estimate: 1, lower: 1 }]
 * @see Misra and Gries (1982), https://doi.org/10.1016/0167-6423(82)90012-0; Anderson et al. (2017),
 *   https://doi.org/10.1145/3131365.3131407; datasketches.frequent_strings_sketch
 */
export class HeavyHitters {
  readonly #lgSize: number;
  #counts = new Map<string, number>();
  #total = 0;
  #offset = 0;

  /**
   * An empty sketch.
   *
   * @param options - lgSize
   * @throws InvalidInputError `out-of-range`
   */
  constructor(options: HeavyHittersOptions = {}) {
    const { lgSize = 10 } = options;
    requireInteger("HeavyHitters", "lgSize", lgSize, 3, 26);
    this.#lgSize = lgSize;
  }

  /**
   * Takes in more items.
   *
   * @param items - one item or many
   * @param weight - how often each came, a whole number of at least 1; 1 by default
   * @returns this
   * @throws InvalidInputError `out-of-range`, `bad-column` for items that are no strings; nothing is taken in then
   */
  update(items: string | ArrayLike<string>, weight = 1): this {
    requireInteger("HeavyHitters.update", "weight", weight, 1);
    const many = typeof items === "string" ? [items] : items;
    for (let i = 0; i < many.length; i++) {
      if (typeof many[i] === "string") continue;
      throw new InvalidInputError(
        "bad-column",
        `HeavyHitters.update requires strings, got ${typeof many[i]} at row ${i}`,
      );
    }
    for (let i = 0; i < many.length; i++) this.#add(many[i]!, weight);
    this.#total += weight * many.length;
    return this;
  }

  /**
   * Takes in what another sketch has seen.
   *
   * @param other - a sketch of other items; left as it is. The errors of the two add up.
   * @returns this
   */
  merge(other: HeavyHitters): this {
    const theirs = [...other.#counts];
    const { total, maxError } = other;
    for (const [item, count] of theirs) this.#add(item, count);
    this.#total += total;
    this.#offset += maxError;
    return this;
  }

  /**
   * The items that came most often, by falling estimate.
   *
   * @param query - threshold, certain
   * @returns the items with their bounds
   */
  items(query: HeavyHittersQuery = {}): readonly HeavyHitter[] {
    const { threshold = this.maxError, certain = false } = query;
    return [...this.#counts]
      .map(([item, count]) => ({ item, estimate: count + this.#offset, lower: count }))
      .filter(({ estimate, lower }) => (certain ? lower : estimate) > threshold)
      .sort((a, b) => b.estimate - a.estimate || (a.item < b.item ? -1 : 1));
  }

  /**
   * Upper bound of how often an item came.
   *
   * @param item - any item
   * @returns its count, more by at most {@link HeavyHitters.maxError}; 0 for an item that is not kept when nothing was dropped
   */
  estimate(item: string): number {
    return (this.#counts.get(item) ?? 0) + this.#offset;
  }

  /** How far an estimate may lie above the truth; 0 while all items fit. */
  get maxError(): number {
    return this.#offset;
  }

  /** Number of items that came, each as often as it came. */
  get total(): number {
    return this.#total;
  }

  /**
   * The sketch in the binary form of Apache DataSketches.
   *
   * @returns bytes that {@link HeavyHitters.fromBytes} and `frequent_strings_sketch.deserialize` read
   */
  toBytes(): Uint8Array {
    const lgSize = this.#lgSize;
    const items = [...this.#counts];
    if (this.#total === 0) return new Writer(8).uint8(1, 1, FAMILY, lgSize, lgSize, EMPTY, 0, 0).done();
    const encoder = new TextEncoder();
    const texts = items.map(([item]) => encoder.encode(item));
    const size = texts.reduce((sum, text) => sum + 12 + text.length, 32);
    const writer = new Writer(size)
      .uint8(4, 1, FAMILY, lgSize, lgSize, 0, 0, 0)
      .uint32(items.length)
      .uint32(0);
    writer.uint64(this.#total).uint64(this.#offset);
    for (const [, count] of items) writer.uint64(count);
    for (const text of texts) writer.uint32(text.length).bytes(text);
    return writer.done();
  }

  /**
   * A sketch from its bytes.
   *
   * @param bytes - what {@link HeavyHitters.toBytes} or DataSketches wrote
   * @returns a sketch that goes on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromBytes(bytes: Uint8Array): HeavyHitters {
    const reader = new Reader("HeavyHitters.fromBytes", bytes);
    reader.uint8();
    const [version, family, lgSize] = [reader.uint8(), reader.uint8(), reader.uint8()];
    if (family !== FAMILY)
      reader.refuse(`a sketch of frequent items (family ${FAMILY}), got family ${family}`);
    if (version !== 1) reader.refuse(`serial version 1, got ${version}`);
    if (lgSize < 3 || lgSize > 26) reader.refuse(`lgSize in [3, 26], got ${lgSize}`);
    reader.uint8();
    const flags = reader.uint8();
    reader.uint16();
    const sketch = new HeavyHitters({ lgSize });
    if ((flags & EMPTY) === 0) {
      const size = reader.uint32();
      reader.uint32();
      sketch.#total = reader.uint64();
      sketch.#offset = reader.uint64();
      const counts = Array.from({ length: size }, () => reader.uint64());
      const decoder = new TextDecoder();
      for (const count of counts) sketch.#counts.set(decoder.decode(reader.bytes(reader.uint32())), count);
    }
    reader.end();
    return sketch;
  }

  /**
   * The state as a plain object.
   *
   * @returns what {@link HeavyHitters.fromJSON} reads
   */
  toJSON(): SketchState {
    return { version: 1, bytes: toBase64(this.toBytes()) };
  }

  /**
   * A sketch from a state.
   *
   * @param state - what {@link HeavyHitters.toJSON} wrote
   * @returns a sketch that goes on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromJSON(state: SketchState): HeavyHitters {
    return HeavyHitters.fromBytes(fromBase64("HeavyHitters.fromJSON", state));
  }

  #add(item: string, weight: number): void {
    const count = this.#counts.get(item);
    this.#counts.set(item, (count ?? 0) + weight);
    if (count === undefined && this.#counts.size > 0.75 * 2 ** this.#lgSize) this.#purge();
  }

  /** Takes the median count from every item and drops those with nothing left: at least half of them. */
  #purge(): void {
    const counts = Float64Array.from(this.#counts.values()).sort();
    const median = counts[counts.length >>> 1]!;
    this.#counts = new Map(
      [...this.#counts].flatMap(([item, count]) => (count > median ? [[item, count - median]] : [])),
    );
    this.#offset += median;
  }
}
