/**
 * Exact P(U >= u) for samples of n and m values without ties. The distribution of U is the Gaussian binomial coefficient,
 * multiplied up factor by factor as shares of all orders; it is symmetric, so the lower half is enough.
 */
export function exactMannWhitneySf(u: number, n: number, m: number): number {
  const short = Math.min(n, m);
  const long = Math.max(n, m);
  const lower = Math.min(u, n * m - u);
  const share = new Float64Array(lower + 1);
  share[0] = 1;
  for (let i = 1; i <= short; i++) {
    for (let k = i; k <= lower; k++) share[k]! += share[k - i]!;
    for (let k = lower; k >= long + i; k--) share[k]! -= share[k - long - i]!;
    const factor = i / (long + i);
    for (let k = 0; k <= lower; k++) share[k]! *= factor;
  }
  let cdf = 0;
  for (let k = 0; k <= lower; k++) cdf += share[k]!;
  return u === lower && 2 * u < n * m ? 1 - cdf + share[lower]! : cdf;
}
