import { InvalidInputError } from "@productizeml/stats";
import { finite, whole } from "../internal/check.ts";

/** Options of {@link Adwin}. */
export interface AdwinOptions {
  /** Confidence: the smaller, the fewer false alarms. In `(0, 1]`. @defaultValue 0.002 */
  readonly delta?: number;
  /** Values between two checks; 1 checks at every value. @defaultValue 32 */
  readonly clock?: number;
  /** Buckets of one size that are kept before two of them merge. @defaultValue 5 */
  readonly maxBuckets?: number;
  /** Shortest part of the window that is compared with the rest. @defaultValue 5 */
  readonly minWindowLength?: number;
  /** Values that must be in the window before the first check. @defaultValue 10 */
  readonly gracePeriod?: number;
}

/** What an {@link Adwin} needs to go on in another process; survives JSON. */
export interface AdwinState extends Required<AdwinOptions> {
  /** Values in the window. */
  readonly width: number;
  /** Their sum. */
  readonly total: number;
  /** Sum of squared deviations from their mean. */
  readonly variance: number;
  /** Values seen since the last change. */
  readonly tick: number;
  /** Whether the last value completed a change. */
  readonly drifted: boolean;
  /** Buckets by size: row `r` holds totals of `2^r` values each, oldest first. */
  readonly totals: readonly (readonly number[])[];
  /** Sums of squared deviations of the same buckets. */
  readonly variances: readonly (readonly number[])[];
}

/**
 * Watches a stream for a change of its mean with a window that grows while the stream is steady and drops its old part when not.
 *
 * The window is kept as O(log width) buckets. After a change is reported the next value starts afresh, as in River.
 *
 * @example
 * const detector = new Adwin({ clock: 1 });
 * Array.from({ length: 100 }, () => detector.update(0).drifted).some(Boolean); // false
 * Array.from({ length: 100 }, () => detector.update(1).drifted).some(Boolean); // true
 * @see river.drift.ADWIN; A. Bifet, R. Gavaldà (2007), Learning from time-changing data with adaptive windowing
 */
export class Adwin {
  readonly #options: Required<AdwinOptions>;
  #totals: number[][] = [[]];
  #variances: number[][] = [[]];
  #width = 0;
  #total = 0;
  #variance = 0;
  #tick = 0;
  #drifted = false;

  /**
   * Makes a detector that has seen nothing.
   *
   * @param options - how sensitive it is
   * @throws InvalidInputError `bad-option`
   */
  constructor(options: AdwinOptions = {}) {
    const { delta = 0.002, clock = 32, maxBuckets = 5, minWindowLength = 5, gracePeriod = 10 } = options;
    finite("Adwin", "delta", delta, { min: Number.MIN_VALUE, max: 1 });
    whole("Adwin", "clock", clock, 1);
    whole("Adwin", "maxBuckets", maxBuckets, 1);
    whole("Adwin", "minWindowLength", minWindowLength, 1);
    whole("Adwin", "gracePeriod", gracePeriod, 0);
    this.#options = { delta, clock, maxBuckets, minWindowLength, gracePeriod };
  }

  /** Whether the last value completed a change. */
  get drifted(): boolean {
    return this.#drifted;
  }

  /** Number of values in the window. */
  get width(): number {
    return this.#width;
  }

  /** Mean of the window; 0 when it is empty. */
  get estimation(): number {
    return this.#width === 0 ? 0 : this.#total / this.#width;
  }

  /** Sum of squared deviations from the window's mean, as River's `variance`. */
  get variance(): number {
    return this.#variance;
  }

  /**
   * Takes the next value of the stream.
   *
   * @param x - the value, finite
   * @returns this detector
   * @throws InvalidInputError `not-finite`
   */
  update(x: number): this {
    if (!Number.isFinite(x)) {
      throw new InvalidInputError("not-finite", `Adwin.update requires a finite number, got ${x}`);
    }
    if (this.#drifted) this.#forget();
    this.#insert(x);
    this.#tick += 1;
    const { clock, gracePeriod } = this.#options;
    this.#drifted = this.#tick % clock === 0 && this.#width > gracePeriod && this.#shrink();
    return this;
  }

  /**
   * The whole state, to go on later or elsewhere.
   *
   * @returns a plain object that survives JSON
   */
  toJSON(): AdwinState {
    return {
      ...this.#options,
      width: this.#width,
      total: this.#total,
      variance: this.#variance,
      tick: this.#tick,
      drifted: this.#drifted,
      totals: this.#totals.map((row) => [...row]),
      variances: this.#variances.map((row) => [...row]),
    };
  }

  /**
   * A detector that goes on where another stopped.
   *
   * @param state - what `toJSON` gave
   * @returns the detector
   * @throws InvalidInputError `bad-state`, `bad-option`
   */
  static fromJSON(state: AdwinState): Adwin {
    const detector = new Adwin(state ?? {});
    const rows = (value: unknown): value is number[][] =>
      Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(Number.isFinite));
    const readable =
      [state?.width, state?.total, state?.variance, state?.tick].every(Number.isFinite) &&
      typeof state.drifted === "boolean" &&
      rows(state.totals) &&
      rows(state.variances) &&
      state.totals.length === state.variances.length &&
      state.totals.every((row, r) => row.length === state.variances[r]?.length) &&
      state.totals.reduce((sum, row, r) => sum + row.length * 2 ** r, 0) === state.width;
    if (!readable) {
      throw new InvalidInputError(
        "bad-state",
        "Adwin.fromJSON requires the object that toJSON gave, got one whose buckets do not add up to its width",
      );
    }
    detector.#width = state.width;
    detector.#total = state.total;
    detector.#variance = state.variance;
    detector.#tick = state.tick;
    detector.#drifted = state.drifted;
    detector.#totals = state.totals.map((row) => [...row]);
    detector.#variances = state.variances.map((row) => [...row]);
    return detector;
  }

  #forget(): void {
    this.#totals = [[]];
    this.#variances = [[]];
    this.#width = 0;
    this.#total = 0;
    this.#variance = 0;
    this.#tick = 0;
    this.#drifted = false;
  }

  #insert(x: number): void {
    this.#totals[0]!.push(x);
    this.#variances[0]!.push(0);
    this.#width += 1;
    if (this.#width > 1) {
      const deviation = x - this.#total / (this.#width - 1);
      this.#variance += ((this.#width - 1) * deviation * deviation) / this.#width;
    }
    this.#total += x;
    this.#compress();
  }

  /** Merges the two oldest buckets of every row that is too full into one of the next row. */
  #compress(): void {
    for (let row = 0; this.#totals[row]!.length > this.#options.maxBuckets; row++) {
      const totals = this.#totals[row]!;
      const variances = this.#variances[row]!;
      if (row + 1 === this.#totals.length) {
        this.#totals.push([]);
        this.#variances.push([]);
      }
      const size = 2 ** row;
      const first = totals.shift()!;
      const second = totals.shift()!;
      const gap = first / size - second / size;
      this.#totals[row + 1]!.push(first + second);
      this.#variances[row + 1]!.push(
        variances.shift()! + variances.shift()! + (size * size * gap * gap) / (size + size),
      );
    }
  }

  /** Drops the oldest bucket. */
  #drop(): void {
    const row = this.#totals.length - 1;
    const size = 2 ** row;
    const total = this.#totals[row]!.shift()!;
    const variance = this.#variances[row]!.shift()!;
    this.#width -= size;
    this.#total -= total;
    const gap = total / size - this.#total / this.#width;
    this.#variance -= variance + (size * this.#width * gap * gap) / (size + this.#width);
    if (this.#totals[row]!.length === 0) {
      this.#totals.pop();
      this.#variances.pop();
    }
  }

  /** Drops old buckets for as long as some cut of the window separates two different means. */
  #shrink(): boolean {
    let changed = false;
    while (this.#hasCut()) {
      changed = true;
      this.#drop();
    }
    return changed;
  }

  /** Whether the means before and after some bucket differ by more than chance allows. */
  #hasCut(): boolean {
    let oldCount = 0;
    let oldTotal = 0;
    let newCount = this.#width;
    let newTotal = this.#total;
    const confidence = Math.log((2 * Math.log(this.#width)) / this.#options.delta);
    const spread = this.#variance / this.#width;
    const least = this.#options.minWindowLength;
    for (let row = this.#totals.length - 1; row >= 0; row--) {
      const totals = this.#totals[row]!;
      const size = 2 ** row;
      for (let k = 0; k < totals.length; k++) {
        oldCount += size;
        newCount -= size;
        if (newCount === 0) return false;
        oldTotal += totals[k]!;
        newTotal -= totals[k]!;
        const reciprocal = 1 / (oldCount - least + 1) + 1 / (newCount - least + 1);
        const epsilon = Math.sqrt(2 * reciprocal * spread * confidence) + (2 / 3) * confidence * reciprocal;
        const differs = Math.abs(oldTotal / oldCount - newTotal / newCount) > epsilon;
        if (differs && oldCount >= least && newCount >= least) return true;
      }
    }
    return false;
  }
}
