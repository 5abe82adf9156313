import { InvalidInputError } from "./errors.ts";
import { requireFinite } from "./require.ts";

/** State of {@link Moments}: what `JSON.stringify` holds. */
export interface MomentsState {
  /** Number of values. */
  readonly count: number;
  /** Mean; 0 when there are no values. */
  readonly mean: number;
  /** Sum of squared differences from the mean. */
  readonly m2: number;
  /** Sum of cubed differences from the mean. */
  readonly m3: number;
  /** Sum of fourth powers of differences from the mean. */
  readonly m4: number;
  /** Smallest value; `null` when there are none. */
  readonly min: number | null;
  /** Largest value; `null` when there are none. */
  readonly max: number | null;
}

interface Sums {
  count: number;
  mean: number;
  m2: number;
  m3: number;
  m4: number;
  min: number;
  max: number;
}

/** Values are summed in blocks of this length, twice, so that the second time differences are taken from the mean. */
const BLOCK = 4096;

/**
 * Count, mean, variance, skewness, kurtosis and range of numbers that come in parts, on one machine or many.
 *
 * Merging is exact up to rounding, in whatever order the parts are merged.
 *
 * @example
 * new Moments().update([1, 2]).merge(new Moments().update([3, 4])).mean; // 2.5
 * @see Pébay (2008), https://doi.org/10.2172/1028931
 */
export class Moments {
  readonly #sums: Sums = emptySums();

  /**
   * Takes in more values.
   *
   * @param values - one finite number or many
   * @returns this
   * @throws InvalidInputError `not-finite`; nothing is taken in then
   */
  update(values: number | ArrayLike<number>): this {
    const many = typeof values === "number" ? [values] : values;
    requireFinite("Moments.update", "values", many);
    for (let start = 0; start < many.length; start += BLOCK) {
      combine(this.#sums, sumBlock(many, start, Math.min(start + BLOCK, many.length)));
    }
    return this;
  }

  /**
   * Takes in what another has seen.
   *
   * @param other - moments of other values; left as they are
   * @returns this
   */
  merge(other: Moments): this {
    combine(this.#sums, other.#sums);
    return this;
  }

  /** Number of values. */
  get count(): number {
    return this.#sums.count;
  }

  /** Mean; `NaN` without values. */
  get mean(): number {
    return this.count > 0 ? this.#sums.mean : Number.NaN;
  }

  /** Sample variance, with `count - 1` in the denominator; `NaN` for fewer than 2 values. */
  get variance(): number {
    return this.count > 1 ? this.#sums.m2 / (this.count - 1) : Number.NaN;
  }

  /** Sample standard deviation; `NaN` for fewer than 2 values. */
  get sd(): number {
    return Math.sqrt(this.variance);
  }

  /** Skewness g1 as SciPy's `skew`; `NaN` when all values are equal. */
  get skewness(): number {
    const { count, m2, m3 } = this.#sums;
    return m2 > 0 ? m3 / count / (m2 / count) ** 1.5 : Number.NaN;
  }

  /** Excess kurtosis g2 as SciPy's `kurtosis`, 0 for a normal distribution; `NaN` when all values are equal. */
  get kurtosis(): number {
    const { count, m2, m4 } = this.#sums;
    return m2 > 0 ? (count * m4) / (m2 * m2) - 3 : Number.NaN;
  }

  /** Smallest value; `NaN` without values. */
  get min(): number {
    return this.count > 0 ? this.#sums.min : Number.NaN;
  }

  /** Largest value; `NaN` without values. */
  get max(): number {
    return this.count > 0 ? this.#sums.max : Number.NaN;
  }

  /**
   * The state as a plain object.
   *
   * @returns what {@link Moments.fromJSON} reads
   */
  toJSON(): MomentsState {
    const { count, mean, m2, m3, m4, min, max } = this.#sums;
    return { count, mean, m2, m3, m4, min: count > 0 ? min : null, max: count > 0 ? max : null };
  }

  /**
   * Moments from a state.
   *
   * @param state - what {@link Moments.toJSON} wrote
   * @returns moments that go on from there
   * @throws InvalidInputError `bad-state`
   */
  static fromJSON(state: MomentsState): Moments {
    const { count, mean, m2, m3, m4, min, max } = state;
    const ranged = count === 0 ? min === null && max === null : Number.isFinite(min) && Number.isFinite(max);
    if (!(Number.isSafeInteger(count) && count >= 0 && [mean, m2, m3, m4].every(Number.isFinite) && ranged)) {
      throw new InvalidInputError(
        "bad-state",
        `Moments.fromJSON requires a state written by toJSON, got ${JSON.stringify(state)}`,
      );
    }
    const moments = new Moments();
    if (count > 0) Object.assign(moments.#sums, { count, mean, m2, m3, m4, min, max });
    return moments;
  }
}

function emptySums(): Sums {
  return {
    count: 0,
    mean: 0,
    m2: 0,
    m3: 0,
    m4: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  };
}

function sumBlock(values: ArrayLike<number>, start: number, end: number): Sums {
  const count = end - start;
  const origin = values[start]!;
  let min = origin;
  let max = origin;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    sum += value - origin;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = origin + sum / count;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (let i = start; i < end; i++) {
    const d = values[i]! - mean;
    const dd = d * d;
    m2 += dd;
    m3 += dd * d;
    m4 += dd * dd;
  }
  return { count, mean, m2, m3, m4, min, max };
}

/** Adds the sums of `b` to those of `a`. */
function combine(a: Sums, b: Sums): void {
  if (b.count === 0) return;
  const count = a.count + b.count;
  const d = b.mean - a.mean;
  const share = b.count / count;
  const rest = a.count / count;
  const dd = d * d * rest * share * count;
  const m4 =
    a.m4 +
    b.m4 +
    d * d * dd * (rest * rest - rest * share + share * share) +
    6 * d * d * (rest * rest * b.m2 + share * share * a.m2) +
    4 * d * (rest * b.m3 - share * a.m3);
  const m3 = a.m3 + b.m3 + d * dd * (rest - share) + 3 * d * (rest * b.m2 - share * a.m2);
  a.m4 = m4;
  a.m3 = m3;
  a.m2 += b.m2 + dd;
  a.mean += d * share;
  a.count = count;
  a.min = Math.min(a.min, b.min);
  a.max = Math.max(a.max, b.max);
}
