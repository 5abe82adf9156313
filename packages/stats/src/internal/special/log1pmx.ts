/** log(1 + x) - x without cancellation, for x > -1. */
export function log1pmx(x: number): number {
  if (x < -0.4 || x > 0.7) return Math.log1p(x) - x;
  // log(1 + x) = 2 artanh(r) with r = x / (2 + x), and 2 r - x = -x r
  const r = x / (2 + x);
  const rr = r * r;
  let series = 0;
  for (let i = 29; i >= 3; i -= 2) series = 1 / i + rr * series;
  return r * (2 * rr * series - x);
}

/** log(1 - e^x) for x <= 0: the logarithm of one tail given the other's. */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
