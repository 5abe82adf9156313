import { stirlingError } from "../special/log-gamma.ts";
import { durbin } from "./durbin.ts";
import { pelzGood } from "./pelz-good.ts";
import { smirnovSf } from "./smirnov.ts";

/**
 * P(D_n >= x) of the two-sided one-sample statistic: the method that SciPy's `kstwo.sf` chooses for each n and x, after
 * Simard and L'Ecuyer (2011), https://doi.org/10.18637/jss.v039.i11. Where SciPy takes Pomeranz' recursion, Durbin's
 * matrix gives the same number.
 */
export function kolmogorovSf(n: number, x: number): number {
  if (n < 1) return Number.NaN;
  if (x >= 1) return 0;
  const nx = n * x;
  if (nx <= 0.5) return 1;
  if (nx <= 1) return 1 - rubenGambino(n, nx);
  if (nx >= n - 1) return 2 * (1 - x) ** n;
  if (x >= 0.5) return 2 * smirnovSf(n, x);
  const nxx = nx * x;
  if (n <= 140) return nxx <= 4 ? 1 - durbin(n, x) : 2 * smirnovSf(n, x);
  if (nxx >= 370) return 0;
  if (nxx >= 2.2) return Math.min(1, 2 * smirnovSf(n, x));
  const cdf = n <= 100_000 && n * x ** 1.5 <= 1.4 ? durbin(n, x) : pelzGood(n, x);
  return Math.min(1, Math.max(0, 1 - cdf));
}

/** P(D_n <= x) for 1/2 <= n x <= 1: n! (2 x - 1 / n)^n. */
function rubenGambino(n: number, nx: number): number {
  if (nx === 0.5) return 0;
  const logFactorialRatio = 0.5 * Math.log(2 * Math.PI * n) - n + stirlingError(n);
  return Math.exp(logFactorialRatio + n * Math.log(2 * nx - 1));
}
