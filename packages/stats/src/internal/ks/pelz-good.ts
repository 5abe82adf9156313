const SQRT_TWO_PI = 2.5066282746310002;
const PI2 = 9.869604401089358;
const PI4 = 97.40909103400242;
const PI6 = 961.3891935753043;

/**
 * P(D_n <= x) by the asymptotic series of Pelz and Good (1976), four terms in 1 / sqrt(n), with the theta functions
 * transformed so that few summands suffice for z = x sqrt(n) below 3.
 */
export function pelzGood(n: number, x: number): number {
  const z = x * Math.sqrt(n);
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z2 * z4;
  const exponent = -PI2 / (8 * z2);
  if (exponent < -708) return 0;
  let [k0, k1, k2, k3] = [0, 0, 0, 0];
  const terms = Math.ceil((16 * z) / Math.PI);
  for (let k = terms; k >= 1; k--) {
    const m = 2 * k - 1;
    const m2 = m * m;
    const m4 = m2 * m2;
    const q = Math.exp(exponent * m2);
    k0 += q;
    k1 += q * (-z2 + (PI2 / 4) * m2);
    k2 += q * (6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * PI2 * m2) / 4 + (PI4 * (1 - 2 * z2) * m4) / 16);
    k3 +=
      q *
      (-30 * z6 -
        90 * z4 * z4 +
        (PI2 * (135 * z4 - 96 * z6) * m2) / 4 +
        (PI4 * (212 * z4 - 60 * z2) * m4) / 16 +
        (PI6 * (5 - 30 * z2) * m2 * m4) / 64);
  }
  k0 *= SQRT_TWO_PI / z;
  k1 *= SQRT_TWO_PI / (6 * z4);
  k2 *= SQRT_TWO_PI / (72 * z * z6);
  k3 *= SQRT_TWO_PI / (6480 * z4 * z6);
  for (let k = terms; k >= 1; k--) {
    const kk = k * k;
    const q = Math.exp((-PI2 * kk) / (2 * z2));
    k2 -= (q * kk * PI2 * SQRT_TWO_PI) / (36 * z * z2);
    k3 += (q * kk * (3 * z2 - PI2 * kk) * PI2 * SQRT_TWO_PI) / (216 * z6);
  }
  const root = Math.sqrt(n);
  return k0 + (k1 + (k2 + k3 / root) / root) / root;
}
