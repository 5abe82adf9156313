/** A difference of two distribution functions and the value at which it is reached. */
interface Extreme {
  readonly gap: number;
  readonly location: number;
}

/** The greatest excess of the first sample's distribution function over the second's, and the other way round. */
export interface Extremes {
  readonly above: Extreme;
  readonly below: Extreme;
}

/** Finds the extremes while two samples of n and m values are walked through in order, in whole or in parts. */
export class ExtremeSearch {
  readonly #n: number;
  readonly #m: number;
  // Differences are kept times n m: exact integers.
  readonly #most: Candidate = { difference: 0, rounded: 0, location: Number.NaN, inA: false };
  readonly #least: Candidate = { difference: 0, rounded: 0, location: Number.NaN, inA: false };

  constructor(n: number, m: number) {
    this.#n = n;
    this.#m = m;
    this.#most.difference = Number.NEGATIVE_INFINITY;
    this.#least.difference = Number.NEGATIVE_INFINITY;
  }

  /** Walks through `a[i..iEnd)` and `b[j..jEnd)`, sorted, when `iBefore` and `jBefore` more values lie before them. */
  walk(
    a: ArrayLike<number>,
    i: number,
    iEnd: number,
    iBefore: number,
    b: ArrayLike<number>,
    j: number,
    jEnd: number,
    jBefore: number,
  ): void {
    const n = this.#n;
    const m = this.#m;
    let most = this.#most.difference;
    let least = this.#least.difference;
    while (i < iEnd || j < jEnd) {
      const inA = j === jEnd || (i < iEnd && a[i]! <= b[j]!);
      const value = inA ? a[i]! : b[j]!;
      while (i < iEnd && a[i] === value) i++;
      while (j < jEnd && b[j] === value) j++;
      const x = i + iBefore;
      const y = j + jBefore;
      const difference = x * m - y * n;
      if (difference >= most) {
        advance(this.#most, difference, x / n - y / m, value, inA);
        most = difference;
      }
      if (-difference >= least) {
        advance(this.#least, -difference, y / m - x / n, value, inA);
        least = -difference;
      }
    }
  }

  found(): Extremes {
    const scale = this.#n * this.#m;
    const read = ({ difference, location }: Candidate) => ({
      gap: Math.max(0, difference / scale),
      location,
    });
    return { above: read(this.#most), below: read(this.#least) };
  }
}

/** The extremes of two sorted samples. */
export function mergedExtremes(a: ArrayLike<number>, b: ArrayLike<number>): Extremes {
  const search = new ExtremeSearch(a.length, b.length);
  search.walk(a, 0, a.length, 0, b, 0, b.length, 0);
  return search.found();
}

interface Candidate {
  difference: number;
  rounded: number;
  location: number;
  inA: boolean;
}

/**
 * Takes over a difference that is at least as great. Among equal ones SciPy reports what its rounded shares make the
 * greatest, then the first value of the reference, then of the current sample.
 */
function advance(best: Candidate, difference: number, rounded: number, location: number, inA: boolean): void {
  const greater = difference > best.difference || rounded > best.rounded;
  if (!greater && (rounded < best.rounded || !inA || best.inA)) return;
  best.difference = difference;
  best.rounded = rounded;
  best.location = location;
  best.inA = inA;
}
