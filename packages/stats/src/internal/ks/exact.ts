/**
 * Exact two-sample Kolmogorov-Smirnov probabilities by counting lattice paths from (0, 0) to (m, n) that reach the
 * boundary |x / m - y / n| >= h / lcm(m, n). Instead of counts, which overflow, the share of paths that have reached it
 * is carried from point to point; all terms are positive, so tails keep their digits. O(m n) at worst.
 * Hodges (1958), https://doi.org/10.1007/BF02589501.
 */
export function exactKsPValue(n1: number, n2: number, h: number, twoSided: boolean): number {
  if (h <= 0) return 1;
  if (n1 === n2) return twoSided ? outsideSquare(n1, h) : outsideDiagonal(n1, h);
  const m = Math.max(n1, n2);
  const n = Math.min(n1, n2);
  const divisor = gcd(m, n);
  return outsideBand(m, n, m / divisor, n / divisor, h, twoSided);
}

export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Both boundaries, samples of one length: the reflection principle's series in Horner's form. */
function outsideSquare(n: number, h: number): number {
  let p = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let ratio = 1;
    for (let j = 0; j < h; j++) ratio = ((n - k * h - j) * ratio) / (n + k * h + j + 1);
    p = ratio * (1 - p);
  }
  return 2 * p;
}

/** One boundary, samples of one length: binom(2n, n - h) / binom(2n, n). */
function outsideDiagonal(n: number, h: number): number {
  let p = 1;
  for (let j = 0; j < h; j++) p *= (n - j) / (n + j + 1);
  return p;
}

/**
 * Both boundaries or the upper one, samples of different length, point by point. In the one-sided case points far below
 * the boundary are left out once their share is too small to be felt in the result.
 */
function outsideBand(m: number, n: number, mg: number, ng: number, h: number, twoSided: boolean): number {
  // reached[y] is the share of the paths to (x, y) that have reached a boundary; 1 outside of the open band.
  const reached = new Float64Array(n + 1).fill(1);
  const top = (x: number) => Math.min(Math.ceil((ng * x + h) / mg), n + 1);
  const bottom = (x: number) => Math.min(Math.max(Math.floor((ng * x - h) / mg) + 1, 0), n);
  const z = h / (mg * n);
  const negligible = twoSided ? 0 : 1e-30 * Math.exp((-2 * z * z * m * n) / (m + n));
  let low = 0;
  reached.fill(0, 0, top(0));
  for (let x = 1; x <= m; x++) {
    const lastLow = low;
    if (twoSided) low = bottom(x);
    const high = top(x);
    if (high <= low) return 1;
    if (twoSided) reached.fill(1, lastLow, low);
    let below = twoSided && low > 0 ? 1 : 0;
    for (let y = low; y < high; y++) {
      const weight = 1 / (x + y);
      below = reached[y]! * (x * weight) + below * (y * weight);
      reached[y] = below;
    }
    while (low < high - 1 && reached[low]! < negligible) low++;
  }
  return reached[n]!;
}
