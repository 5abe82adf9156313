import { continuous, requirePositive } from "../internal/continuous.ts";
import { betaInverse } from "../internal/special/beta-inverse.ts";
import { type BetaPoint, betaTail, logBetaFactor } from "../internal/special/beta-tail.ts";
import type { Distribution } from "./distribution.ts";

/**
 * F distribution with `df1` and `df2` degrees of freedom, both above 0.
 *
 * @example
 * f.sf(1, 5, 5); // 0.5
 * @see scipy.stats.f
 */
export const f: Distribution<[df1: number, df2: number]> = /* @__PURE__ */ continuous({
  name: "f",
  support: [0, Infinity],
  check(caller, df1, df2) {
    requirePositive(caller, "df1", df1);
    requirePositive(caller, "df2", df2);
  },
  pdf(x, df1, df2) {
    if (x === 0) return df1 < 2 ? Number.POSITIVE_INFINITY : df1 === 2 ? 1 : 0;
    return x === Number.POSITIVE_INFINITY
      ? 0
      : Math.exp(logBetaFactor(df1 / 2, df2 / 2, pointAt(x, df1, df2))) / x;
  },
  tail: (x, df1, df2) => betaTail(df1 / 2, df2 / 2, pointAt(x, df1, df2)),
  inverse: (p, lower, df1, df2) => (df2 / df1) * Math.exp(betaInverse(df1 / 2, df2 / 2, p, lower)),
});

/** The beta variable df1 x / (df1 x + df2). */
function pointAt(x: number, df1: number, df2: number): BetaPoint {
  if (x <= 0) return { x: 0, y: 1, distance: df1 / 2 };
  const odds = (df1 / df2) * x;
  const y = 1 / (1 + odds);
  return { x: odds === Number.POSITIVE_INFINITY ? 1 : odds * y, y, distance: 0.5 * df1 * (1 - x) * y };
}
