import type { Correction } from "../drift-options.ts";

type Pair = readonly [reference: readonly number[], current: readonly number[]];

/** Probability of a two-sample D as large under no drift. */
export function ksPValue(d: number, n: number, m: number): number {
  const z = d * Math.sqrt((n * m) / (n + m));
  if (z < 0.2) return 1;
  let p = 0;
  for (let k = 1; k < 100; k++) p += 2 * (k % 2 ? 1 : -1) * Math.exp(-2 * k * k * z * z);
  return Math.min(Math.max(p, 0), 1);
}

/** Chi-square test of the 2 x K table of counts. */
export function contingency([a, b]: Pair): { statistic: number; pValue: number } {
  const n = a.reduce((s, x) => s + x, 0);
  const m = b.reduce((s, x) => s + x, 0);
  let x2 = 0;
  let k = 0;
  for (let i = 0; i < a.length; i++) {
    const t = a[i]! + b[i]!;
    if (t === 0) continue;
    k++;
    const e = (t * n) / (n + m);
    const f = (t * m) / (n + m);
    x2 += (a[i]! - e) ** 2 / e + (b[i]! - f) ** 2 / f;
  }
  const df = k - 1;
  if (df < 1) return { statistic: 0, pValue: 1 };
  const z = ((x2 / df) ** (1 / 3) - (1 - 2 / (9 * df))) / Math.sqrt(2 / (9 * df));
  return {
    statistic: x2,
    pValue: Math.min(1, Math.max(0, 0.5 * (1 - Math.tanh(0.7978845608 * (z + 0.044715 * z ** 3))))),
  };
}

/** Jensen-Shannon distance, base 2, of two lists of counts. */
export function jensenShannon([a, b]: Pair): number {
  const n = a.reduce((s, x) => s + x, 0);
  const m = b.reduce((s, x) => s + x, 0);
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const [p, q] = [a[i]! / n, b[i]! / m];
    const h = (p + q) / 2;
    if (p > 0) sum += (p * Math.log2(p / h)) / 2;
    if (q > 0) sum += (q * Math.log2(q / h)) / 2;
  }
  return Math.sqrt(Math.max(sum, 0));
}

/** Population stability index of two lists of counts. */
export function stabilityIndex([a, b]: Pair): number {
  const n = a.reduce((s, x) => s + x, 0);
  const m = b.reduce((s, x) => s + x, 0);
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const [p, q] = [Math.max(a[i]! / n, 1e-4), Math.max(b[i]! / m, 1e-4)];
    sum += (q - p) * Math.log(q / p);
  }
  return sum;
}

/** P-values corrected for their number. */
export function adjust(pValues: readonly number[], correction: Correction): number[] {
  if (correction === "none") return [...pValues];
  const n = pValues.length;
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[j]! - pValues[i]!);
  const out = new Array<number>(n);
  let least = 1;
  order.forEach((i, k) => {
    least = Math.min(least, (pValues[i]! * n) / (n - k));
    out[i] = least;
  });
  return out;
}
