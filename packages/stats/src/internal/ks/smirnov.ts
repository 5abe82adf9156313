import { deviance } from "../special/beta-tail.ts";
import { stirlingError } from "../special/log-gamma.ts";

/** From this n on the sum is replaced by its limit, as SciPy does. */
const LIMIT = 1_000_000;
/** The sum is sampled at this many points where it has more terms: it is smooth and vanishes at both ends. */
const SAMPLES = 8192;

/** P(D_n^+ >= x) of the one-sided one-sample statistic (Birnbaum and Tingey 1951). */
export function smirnovSf(n: number, x: number): number {
  if (x <= 0) return 1;
  if (x >= 1) return 0;
  if (n > LIMIT) return Math.exp(-((6 * n * x + 1) ** 2) / 18 / n);
  const last = Math.ceil(n * (1 - x)) - 1;
  const stride = Math.max(1, Math.floor(last / SAMPLES));
  let sum = Math.exp(n * Math.log1p(-x));
  for (let j = stride; j <= last; j += stride) sum += stride * term(n, x, j);
  return Math.min(1, sum);
}

/** binom(n, j) x (x + j / n)^(j - 1) (1 - x - j / n)^(n - j), as a binomial probability in Loader's form. */
function term(n: number, x: number, j: number): number {
  const k = n - j;
  const nx = n * x;
  const log =
    deviance(j, 1 + nx / j, nx) +
    deviance(k, (k - nx) / k, -nx) +
    stirlingError(n) -
    stirlingError(j) -
    stirlingError(k) -
    0.5 * Math.log((2 * Math.PI * j * k) / n);
  return (nx / (nx + j)) * Math.exp(log);
}
