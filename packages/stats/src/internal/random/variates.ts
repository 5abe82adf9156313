import { exp, log } from "../portable-math.ts";

/** What a variate is made of: uniform and normal draws. */
export interface Source {
  float64(): number;
  normal(): number;
}

/** Two independent standard normal numbers: Marsaglia's polar method. */
export function normalPair(source: Source): [number, number] {
  for (;;) {
    const x = 2 * source.float64() - 1;
    const y = 2 * source.float64() - 1;
    const s = x * x + y * y;
    if (s >= 1 || s === 0) continue;
    const scale = Math.sqrt((-2 * log(s)) / s);
    return [x * scale, y * scale];
  }
}

/** Logarithm of a gamma number of unit rate: Marsaglia and Tsang (2000), with their boost where shape < 1. */
export function logGammaVariate(source: Source, shape: number): number {
  if (shape < 1) return logGammaVariate(source, shape + 1) + log(positive(source)) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = source.normal();
    const t = 1 + c * x;
    if (t <= 0) continue;
    const v = t * t * t;
    const u = positive(source);
    const xx = x * x;
    if (u < 1 - 0.0331 * xx * xx || log(u) < 0.5 * xx + d * (1 - v + log(v))) return log(d * v);
  }
}

/** A beta number, from two gamma numbers in logarithms so that small shapes do not underflow to 0 / 0. */
export function betaVariate(source: Source, a: number, b: number): number {
  const difference = logGammaVariate(source, b) - logGammaVariate(source, a);
  return 1 / (1 + exp(difference));
}

/** A Poisson number: by products of uniforms for small means, Hoermann's PTRS (1993) from 10 on. */
export function poissonVariate(source: Source, mean: number): number {
  if (mean < 10) {
    const limit = exp(-mean);
    let count = 0;
    for (let product = source.float64(); product > limit; product *= source.float64()) count++;
    return count;
  }
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const certain = 0.9277 - 3.6224 / (b - 2);
  const logMean = log(mean);
  for (;;) {
    const u = source.float64() - 0.5;
    const v = positive(source);
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= certain) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (log((v * inverseAlpha) / (a / (us * us) + b)) <= k * logMean - mean - logFactorial(k)) return k;
  }
}

/** Uniform on (0, 1]. */
function positive(source: Source): number {
  return 1 - source.float64();
}

function logFactorial(k: number): number {
  if (k < 10) {
    let product = 1;
    for (let i = 2; i <= k; i++) product *= i;
    return log(product);
  }
  const x = k + 1;
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
  return (x - 0.5) * log(x) - x + 0.9189385332046728 + series;
}
