// The error function's relatives, built on erfcx(x) = exp(x^2) erfc(x), which has no tails to lose.

const SQRT_HALF = Math.SQRT1_2;
const TWO_OVER_SQRT_PI = 1.1283791670955126;

/**
 * Chebyshev coefficients of (1 + 2 x) erfcx(x) in t = (x - 3.75) / (x + 3.75) for x >= 0, as Shepherd and Laframboise
 * (1981), https://doi.org/10.1090/S0025-5718-1981-0595058-X; computed anew with 60 digits by
 * peers/goldens/stats_distributions.py.
 */
const ERFCX: readonly number[] = [
  2.3551578691348034, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5,
  4.13902798607301e-6, 7.74038306619849e-7, -2.1886401049234397e-7, 1.076499946567091e-8,
  4.521959811218287e-9, -7.754400208831351e-10, -6.318088340886684e-11, 2.86879501093067e-11,
  1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14, 3.3478119482868056e-14,
  -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17, 5.068148904796111e-17,
];

/** exp(x^2) erfc(x) for x >= 0. */
export function erfcx(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  const t2 = 2 * ((x - 3.75) / (x + 3.75));
  let b1 = 0;
  let b2 = 0;
  for (let i = ERFCX.length - 1; i > 0; i--) {
    const b0 = t2 * b1 - b2 + ERFCX[i]!;
    b2 = b1;
    b1 = b0;
  }
  return (0.5 * t2 * b1 - b2 + 0.5 * ERFCX[0]!) / (1 + 2 * x);
}

/** Error function near zero, |x| <= 0.5, by its power series. */
function erfSmall(x: number): number {
  const xx = x * x;
  let series = 0;
  // sum of (-x^2)^i / (i! (2 i + 1)); 14 terms leave less than 1e-18
  for (let i = 13; i >= 1; i--) series = (1 / (2 * i + 1) + series) * (-xx / i);
  return TWO_OVER_SQRT_PI * (x + x * series);
}

/** exp(-z^2 / 2), without the rounding of z^2. */
function expHalfSquare(z: number): number {
  // The head has so few bits that its square is exact.
  const head = Math.fround(z);
  return Math.exp(-0.5 * head * head) * Math.exp(0.5 * (head - z) * (head + z));
}

/** Upper tail of the standard normal distribution; `NaN` of `NaN`. */
export function normalSf(z: number): number {
  if (z > 0.7) return z > 38.6 ? 0 : 0.5 * expHalfSquare(z) * erfcx(z * SQRT_HALF);
  return z < -0.7 ? 1 - normalSf(-z) : 0.5 - 0.5 * erfSmall(z * SQRT_HALF);
}

/** Logarithm of the upper tail of the standard normal distribution. */
export function logNormalSf(z: number): number {
  if (z > 1) return -0.5 * z * z + Math.log(0.5 * erfcx(z * SQRT_HALF));
  return z > -1 ? Math.log(normalSf(z)) : Math.log1p(-normalSf(-z));
}
