import { continuous } from "../internal/continuous.ts";
import { stirlingError } from "../internal/special/log-gamma.ts";
import { logIntegral } from "../internal/special/log-integral.ts";
import { log1pmx } from "../internal/special/log1pmx.ts";
import { logNormalRange, logNormalRangeDensity } from "../internal/special/normal-range.ts";
import { solveTail } from "../internal/special/solve-tail.ts";
import type { Tail } from "../internal/special/tail.ts";
import { requireInRange } from "../require.ts";
import type { Distribution } from "./distribution.ts";
import { t } from "./t.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;

/**
 * Studentized range: the range of `k` normal values, 2 to 10,000, over an independent estimate of their standard
 * deviation with `df` degrees of freedom, at least 1 and possibly infinite. Tukey's test of all pairs of `k` means reads its p-values here.
 *
 * Both integrals are computed to the last digits; one value takes a few milliseconds.
 *
 * @example
 * studentizedRange.sf(3.876776750013179, 3, 10); // 0.05
 * @example
 * studentizedRange.quantile(0.95, 3, 10); // 3.876776750013179
 * @see scipy.stats.studentized_range, R's `ptukey`; Copenhaver and Holland (1988), https://doi.org/10.1080/00949658808811082
 */
export const studentizedRange: Distribution<[k: number, df: number]> = /* @__PURE__ */ continuous({
  name: "studentizedRange",
  support: [0, Infinity],
  check(caller, k, df) {
    requireInRange(caller, "k", k, 2, 10_000);
    if (df !== Number.POSITIVE_INFINITY) requireInRange(caller, "df", df, 1, Number.MAX_VALUE);
  },
  pdf: (q, k, df) => Math.exp(logDensity(q, k, df)),
  tail,
  inverse(p, lower, k, df) {
    const u = solveTail(Math.log(p), lower, {
      start: start(p, lower, k, df),
      tail: (each) => tail(Math.exp(each), k, df),
      logDensity: (each) => logDensity(Math.exp(each), k, df) + each,
    });
    return Math.exp(u);
  },
});

function tail(q: number, k: number, df: number): Tail {
  if (!(q > 0)) return { lower: true, log: Number.isNaN(q) ? Number.NaN : Number.NEGATIVE_INFINITY };
  if (q === Number.POSITIVE_INFINITY) return { lower: false, log: Number.NEGATIVE_INFINITY };
  const upper = overScale(df, (s) => logNormalRange(q * s, k, false));
  if (upper < -Math.LN2) return { lower: false, log: upper };
  return { lower: true, log: overScale(df, (s) => logNormalRange(q * s, k, true)) };
}

function logDensity(q: number, k: number, df: number): number {
  if (q === 0)
    return k > 2 ? Number.NEGATIVE_INFINITY : overScale(df, (s) => Math.log(s) + logNormalRangeDensity(0, k));
  if (q === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  return overScale(df, (s) => Math.log(s) + logNormalRangeDensity(q * s, k));
}

/** Logarithm of the mean of exp(logF(s)) over the estimated standard deviation s, whose logarithm is integrated over. */
function overScale(df: number, logF: (s: number) => number): number {
  if (df === Number.POSITIVE_INFINITY) return logF(1);
  const half = df / 2;
  const log = Math.LN2 + 0.5 * Math.log(half) - LOG_SQRT_TWO_PI - stirlingError(half);
  const logScale = (u: number): number => {
    const square = Math.expm1(2 * u);
    return half * (Math.abs(u) < 0.1 ? log1pmx(square) : 2 * u - square);
  };
  return log + logIntegral((u) => logScale(u) + logF(Math.exp(u)), 0, 1 / Math.sqrt(2 * df));
}

/** A first guess of log q: Bonferroni's bound for the upper tail, the leading term for the lower. */
function start(p: number, lower: boolean, k: number, df: number): number {
  if (!lower) {
    const share = p / (k * (k - 1));
    return Math.log(Math.SQRT2 * (df === Number.POSITIVE_INFINITY ? t.isf(share, 1e9) : t.isf(share, df)));
  }
  return Math.log(2) + (Math.log(p) - 0.5 * Math.log(k)) / (k - 1);
}
