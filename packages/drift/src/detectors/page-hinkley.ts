import { InvalidInputError } from "@productizeml/stats";
import { finite } from "../internal/check.ts";

/** Which change {@link PageHinkley} looks for: a rise of the mean, a fall, or either. */
export type PageHinkleyMode = "up" | "down" | "both";

/** Options of {@link PageHinkley}. */
export interface PageHinkleyOptions {
  /** Values that must be seen before a change can be reported. @defaultValue 30 */
  readonly minInstances?: number;
  /** Change of the mean that is tolerated, in the stream's unit. @defaultValue 0.005 */
  readonly delta?: number;
  /** Accumulated deviation above which a change is reported. @defaultValue 50 */
  readonly threshold?: number;
  /** Forgetting factor of the accumulated deviation, in `(0, 1]`. @defaultValue 0.9999 */
  readonly alpha?: number;
  /** Which change is looked for. @defaultValue "both" */
  readonly mode?: PageHinkleyMode;
}

/** What a {@link PageHinkley} needs to go on in another process; survives JSON. */
export interface PageHinkleyState extends Required<PageHinkleyOptions> {
  /** Values seen since the last change. */
  readonly count: number;
  /** Mean of these values. */
  readonly mean: number;
  /** Accumulated deviation upwards, and its minimum so far. */
  readonly up: readonly [sum: number, minimum: number];
  /** Accumulated deviation downwards, and its maximum so far. */
  readonly down: readonly [sum: number, maximum: number];
  /** Whether the last value completed a change. */
  readonly drifted: boolean;
}

/**
 * Watches a stream for a change of its mean by accumulating deviations from the mean so far.
 *
 * After a change is reported the next value starts afresh. Cost and memory are O(1) a value.
 *
 * @example
 * const detector = new PageHinkley({ minInstances: 5, threshold: 3 });
 * [0, 0, 0, 0, 0, 0].every((x) => !detector.update(x).drifted); // true
 * [5, 5, 5].map((x) => detector.update(x).drifted); // [true, false, false]
 * @see river.drift.PageHinkley; E. S. Page (1954), Continuous inspection schemes, Biometrika 41
 */
export class PageHinkley {
  readonly #options: Required<PageHinkleyOptions>;
  #count = 0;
  #mean = 0;
  #up = 0;
  #upMinimum = 0;
  #down = 0;
  #downMaximum = 0;
  #drifted = false;

  /**
   * Makes a detector that has seen nothing.
   *
   * @param options - how sensitive it is
   * @throws InvalidInputError `bad-option`
   */
  constructor(options: PageHinkleyOptions = {}) {
    const { minInstances = 30, delta = 0.005, threshold = 50, alpha = 1 - 0.0001, mode = "both" } = options;
    if (mode !== "up" && mode !== "down" && mode !== "both") {
      throw new InvalidInputError(
        "bad-option",
        `PageHinkley requires mode "up", "down" or "both", got ${JSON.stringify(mode)}`,
      );
    }
    finite("PageHinkley", "minInstances", minInstances, { min: 0 });
    finite("PageHinkley", "delta", delta);
    finite("PageHinkley", "threshold", threshold, { min: 0 });
    finite("PageHinkley", "alpha", alpha, { min: 0, max: 1 });
    this.#options = { minInstances, delta, threshold, alpha, mode };
    this.#forget();
  }

  /** Whether the last value completed a change. */
  get drifted(): boolean {
    return this.#drifted;
  }

  /** Mean of the values seen since the last change; 0 before the first. */
  get estimation(): number {
    return this.#mean;
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
      throw new InvalidInputError("not-finite", `PageHinkley.update requires a finite number, got ${x}`);
    }
    if (this.#drifted) this.#forget();
    const { minInstances, delta, threshold, alpha, mode } = this.#options;
    this.#count += 1;
    this.#mean += (x - this.#mean) / this.#count;
    const deviation = x - this.#mean;
    this.#up = alpha * this.#up + deviation - delta;
    this.#down = alpha * this.#down + deviation + delta;
    if (this.#up < this.#upMinimum) this.#upMinimum = this.#up;
    if (this.#down > this.#downMaximum) this.#downMaximum = this.#down;
    if (this.#count >= minInstances) {
      const rose = mode !== "down" && this.#up - this.#upMinimum > threshold;
      const fell = mode !== "up" && this.#downMaximum - this.#down > threshold;
      this.#drifted = rose || fell;
    }
    return this;
  }

  /**
   * The whole state, to go on later or elsewhere.
   *
   * @returns a plain object that survives JSON
   */
  toJSON(): PageHinkleyState {
    return {
      ...this.#options,
      count: this.#count,
      mean: this.#mean,
      up: [this.#up, this.#count === 0 ? 0 : this.#upMinimum],
      down: [this.#down, this.#downMaximum],
      drifted: this.#drifted,
    };
  }

  /**
   * A detector that goes on where another stopped.
   *
   * @param state - what `toJSON` gave
   * @returns the detector
   * @throws InvalidInputError `bad-state`, `bad-option`
   */
  static fromJSON(state: PageHinkleyState): PageHinkley {
    const detector = new PageHinkley(state ?? {});
    const { count, mean, up = [], down = [], drifted } = state ?? {};
    const numbers = [count, mean, up[0], up[1], down[0], down[1]];
    if (!numbers.every(Number.isFinite) || typeof drifted !== "boolean") {
      throw new InvalidInputError(
        "bad-state",
        `PageHinkley.fromJSON requires the object that toJSON gave, got ${JSON.stringify(state)}`,
      );
    }
    if (state.count > 0) {
      detector.#count = state.count;
      detector.#mean = state.mean;
      [detector.#up, detector.#upMinimum] = state.up;
      [detector.#down, detector.#downMaximum] = state.down;
      detector.#drifted = state.drifted;
    }
    return detector;
  }

  #forget(): void {
    this.#count = 0;
    this.#mean = 0;
    this.#up = 0;
    this.#down = 0;
    this.#upMinimum = Number.POSITIVE_INFINITY;
    // As River has it; the first accumulated fall is near 0, so this matters to no decision but to the numbers.
    this.#downMaximum = -1;
    this.#drifted = false;
  }
}
