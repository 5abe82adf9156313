const LOG_SQRT_TWO_PI = 0.9189385332046728;

/** (-1)^k (zeta(k) - 1) / k for k = 2, 3, ... */
const ZETA: readonly number[] = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6,
  -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7,
  -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8,
  -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
  -2.7595228851242334e-10, 1.330476437424449e-10,
];

/** log Gamma(1 + a) for -0.5 <= a <= 1.5, with full relative accuracy at its zeros 0 and 1. */
export function logGamma1p(a: number): number {
  if (a > 0.5) return Math.log1p(a - 1) + logGamma1p(a - 1);
  let series = 0;
  for (let i = ZETA.length - 1; i >= 0; i--) series = ZETA[i]! + a * series;
  return a * (0.42278433509846713 + a * series) - Math.log1p(a);
}

/** log Gamma(x) for x > 0. */
export function logGamma(x: number): number {
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + LOG_SQRT_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return logGamma1p(x) - Math.log(x);
  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest--;
    product *= rest;
  }
  return Math.log(product) + logGamma1p(rest - 1);
}

/** What Stirling's formula misses: log Gamma(a + 1) - (a + 1/2) log a + a - log sqrt(2 pi), for a > 0 (Loader 2000). */
export function stirlingError(a: number): number {
  if (a >= 10) return stirlingSeries(a);
  return logGamma(a) - (a - 0.5) * Math.log(a) + a - LOG_SQRT_TWO_PI;
}

/** Stirling's series for a >= 10. */
function stirlingSeries(a: number): number {
  const r = 1 / (a * a);
  return (
    (1 / 12 -
      r *
        (1 / 360 -
          r *
            (1 / 1260 -
              r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r * (1 / 156 - (r * 3617) / 122400))))))) /
    a
  );
}
