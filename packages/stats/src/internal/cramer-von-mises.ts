import { gcd } from "./ks/exact.ts";

/** P(W > x) of the limiting distribution of Cramér and von Mises, by the series of Csörgő and Faraway (1996). */
export function cramerVonMisesSf(x: number): number {
  // Below this the other tail is less than 2e-18.
  if (x < 0.003) return 1;
  let cdf = 0;
  let factor = Math.sqrt(Math.PI);
  for (let k = 0; k < 100; k++) {
    const y = 4 * k + 1;
    const term = factor * Math.sqrt(y) * scaledBesselK(0.25, (y * y) / (16 * x));
    cdf += term / (Math.PI * Math.sqrt(Math.PI * x));
    if (term < 1e-17) break;
    factor *= (k + 0.5) / (k + 1);
  }
  return Math.max(0, 1 - cdf);
}

/** e^-q K_order(q), the modified Bessel function, by the trapezoidal rule, which converges exponentially here. */
function scaledBesselK(order: number, q: number): number {
  const step = Math.min(0.2, 0.7 / Math.sqrt(q));
  let sum = 0.5;
  for (let i = 1; ; i++) {
    const t = i * step;
    const half = Math.sinh(t / 2);
    // cosh t - 1 without cancellation
    const term = Math.exp(-2 * q * half * half) * Math.cosh(order * t);
    sum += term;
    if (term < 1e-17 * sum) break;
  }
  return Math.exp(-2 * q) * sum * step;
}

/**
 * Exact share of the orders of n and m values without ties whose statistic U is at least `u`, by the recursion of Xiao,
 * Gordon and Yakovlev (2006): for each corner of the lattice, how many paths have which sum of squared gaps.
 */
export function exactCramerVonMisesSf(u: number, n: number, m: number): number {
  const product = n * m;
  const multiple = product / gcd(n, m);
  const a = multiple / n;
  const b = multiple / m;
  const limit = Math.floor(
    (multiple ** 2 * (n + m) * (6 * u - product * (4 * product - 1))) / (6 * product ** 2),
  );
  let paths: Map<number, number>[] = [];
  for (let i = 0; i <= m; i++) {
    const next: Map<number, number>[] = [];
    for (let j = 0; j <= n; j++) {
      const gap = (a * j - b * i) ** 2;
      const reached = new Map<number, number>();
      const from = i === 0 && j === 0 ? [new Map([[0, 1]])] : [paths[j], next[j - 1]];
      for (const counts of from) {
        counts?.forEach((count, value) => {
          reached.set(value + gap, (reached.get(value + gap) ?? 0) + count);
        });
      }
      next.push(reached);
    }
    paths = next;
  }
  let above = 0;
  let all = 0;
  paths[n]!.forEach((count, value) => {
    all += count;
    if (value >= limit) above += count;
  });
  return above / all;
}
