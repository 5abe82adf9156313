import { InvalidInputError } from "../errors.ts";
import { Reader, Writer } from "../internal/sketches/bytes.ts";
import { requireFinite, requireLength } from "../require.ts";

const VERSION = 1;
/** "PH" for histogram, in the first two bytes. */
const MAGIC = [0x50, 0x48] as const;

/** State of {@link Histogram}: what `JSON.stringify` holds. */
export interface HistogramState {
  /** Version of this form. */
  readonly version: 1;
  /** Edges of the bins, rising. */
  readonly edges: readonly number[];
  /** Values in each bin. */
  readonly counts: readonly number[];
  /** Values below the first edge. */
  readonly below: number;
  /** Values above the last edge. */
  readonly above: number;
  /** Values that are `NaN`. */
  readonly missing: number;
}

/**
 * Counts of numbers between fixed edges. Parts with the same edges merge exactly, in any order.
 *
 * Each bin holds its lower edge and not its upper one; the last holds both, as NumPy's.
 *
 * @example
 * new Histogram([0, 1, 2]).update([0.5, 1, 2, 7]).counts; // [1, 2]
 * @see numpy.histogram
 */
export class Histogram {
  readonly #edges: Float64Array;
  readonly #counts: Float64Array;
  #below = 0;
  #above = 0;
  #missing = 0;

  /**
   * An empty histogram.
   *
   * @param edges - edges of the bins, rising, at least 2
   * @throws InvalidInputError `too-few-values`, `not-finite`, `out-of-range`
   */
  constructor(edges: ArrayLike<number>) {
    requireLength("Histogram", "edges", edges, 2);
    requireFinite("Histogram", "edges", edges);
    this.#edges = Float64Array.from(edges);
    const drop = this.#edges.findIndex((edge, i) => i > 0 && edge <= this.#edges[i - 1]!);
    if (drop !== -1) {
      throw new InvalidInputError(
        "out-of-range",
        `Histogram requires rising edges, got ${this.#edges[drop]} after ${this.#edges[drop - 1]}`,
      );
    }
    this.#counts = new Float64Array(edges.length - 1);
  }

  /**
   * Takes in more values.
   *
   * @param values - one number or many; `NaN` counts as missing
   * @returns this
   */
  update(values: number | ArrayLike<number>): this {
    const many = typeof values === "number" ? [values] : values;
    const edges = this.#edges;
    const last = edges.length - 1;
    const first = edges[0]!;
    const end = edges[last]!;
    const perWidth = last / (end - first);
    for (let i = 0; i < many.length; i++) {
      const value = many[i]!;
      if (value < first) this.#below++;
      else if (value > end) this.#above++;
      else if (value >= first) {
        // Right at once for edges of equal distance; else a few steps, or a search where they are uneven.
        let bin = Math.min(last - 1, Math.floor((value - first) * perWidth));
        if (edges[bin]! > value || edges[bin + 1]! <= value) bin = search(edges, value);
        this.#counts[bin]!++;
      } else this.#missing++;
    }
    return this;
  }

  /**
   * Takes in what another histogram has counted.
   *
   * @param other - a histogram of the same edges; left as it is
   * @returns this
   * @throws InvalidInputError `bad-option` when its edges differ
   */
  merge(other: Histogram): this {
    const same =
      other.#edges.length === this.#edges.length && this.#edges.every((edge, i) => edge === other.#edges[i]);
    if (!same) {
      throw new InvalidInputError(
        "bad-option",
        `Histogram.merge requires the edges ${this.#edges.join(", ")}, got ${other.#edges.join(", ")}`,
      );
    }
    for (let bin = 0; bin < this.#counts.length; bin++) this.#counts[bin]! += other.#counts[bin]!;
    this.#below += other.#below;
    this.#above += other.#above;
    this.#missing += other.#missing;
    return this;
  }

  /** Edges of the bins; a copy. */
  get edges(): Float64Array {
    return this.#edges.slice();
  }

  /** Values in each bin; a copy. */
  get counts(): Float64Array {
    return this.#counts.slice();
  }

  /** Values below the first edge. */
  get below(): number {
    return this.#below;
  }

  /** Values above the last edge. */
  get above(): number {
    return this.#above;
  }

  /** Values that are `NaN`. */
  get missing(): number {
    return this.#missing;
  }

  /** Number of values, with those outside and without the missing. */
  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, this.#below + this.#above);
  }

  /**
   * The histogram in a compact binary form: version, number of bins, counts outside, edges, counts.
   *
   * @returns bytes that {@link Histogram.fromBytes} reads
   */
  toBytes(): Uint8Array {
    return new Writer(32 + 8 * (2 * this.#counts.length + 1))
      .uint8(...MAGIC, VERSION, 0)
      .uint32(this.#counts.length)
      .float64(this.#below, this.#above, this.#missing, ...this.#edges, ...this.#counts)
      .done();
  }

  /**
   * A histogram from its bytes.
   *
   * @param bytes - what {@link Histogram.toBytes} wrote
   * @returns a histogram that goes on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromBytes(bytes: Uint8Array): Histogram {
    const reader = new Reader("Histogram.fromBytes", bytes);
    if (reader.uint8() !== MAGIC[0] || reader.uint8() !== MAGIC[1])
      reader.refuse("the bytes of a histogram, got others");
    const version = reader.uint8();
    if (version !== VERSION) reader.refuse(`version ${VERSION}, got ${version}`);
    reader.uint8();
    const bins = reader.uint32();
    const [below, above, missing] = [reader.float64(), reader.float64(), reader.float64()];
    const edges = Array.from({ length: bins + 1 }, () => reader.float64());
    const counts = Array.from({ length: bins }, () => reader.float64());
    reader.end();
    return Histogram.fromJSON({ version: 1, edges, counts, below, above, missing });
  }

  /**
   * The state as a plain object.
   *
   * @returns what {@link Histogram.fromJSON} reads
   */
  toJSON(): HistogramState {
    return {
      version: 1,
      edges: Array.from(this.#edges),
      counts: Array.from(this.#counts),
      below: this.#below,
      above: this.#above,
      missing: this.#missing,
    };
  }

  /**
   * A histogram from a state.
   *
   * @param state - what {@link Histogram.toJSON} wrote
   * @returns a histogram that goes on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromJSON(state: HistogramState): Histogram {
    const { version, edges, counts, below, above, missing } = state;
    const whole = [below, above, missing, ...(counts ?? [])].every(
      (each) => Number.isSafeInteger(each) && each >= 0,
    );
    if (version !== 1 || !whole || counts?.length !== edges?.length - 1) {
      throw new InvalidInputError(
        "bad-state",
        `Histogram.fromJSON requires a state of version 1 written by toJSON, got ${JSON.stringify(state)}`,
      );
    }
    const histogram = new Histogram(edges);
    histogram.#counts.set(counts);
    histogram.#below = below;
    histogram.#above = above;
    histogram.#missing = missing;
    return histogram;
  }
}

/** The bin of a value that lies between the first edge and the last. */
function search(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
