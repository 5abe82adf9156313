import { continuous, requirePositive } from "../internal/continuous.ts";
import { betaInverse } from "../internal/special/beta-inverse.ts";
import { betaPoint, betaTail, logBetaFactor } from "../internal/special/beta-tail.ts";
import type { Distribution } from "./distribution.ts";

/**
 * Beta distribution with shapes `a` and `b`, both above 0; its mean is `a / (a + b)`.
 *
 * @example
 * beta.cdf(0.5, 2, 2); // 0.5
 * @example
 * beta.quantile(0.5, 2, 5); // 0.2644499832956298
 * @see scipy.stats.beta; DiDonato and Morris (1992), https://doi.org/10.1145/131766.131776
 */
export const beta: Distribution<[a: number, b: number]> = /* @__PURE__ */ continuous({
  name: "beta",
  support: [0, 1],
  check(caller, a, b) {
    requirePositive(caller, "a", a);
    requirePositive(caller, "b", b);
  },
  pdf(x, a, b) {
    if (x === 0) return atEnd(a, b);
    if (x === 1) return atEnd(b, a);
    return Math.exp(logBetaFactor(a, b, betaPoint(a, b, x))) / x / (1 - x);
  },
  tail: (x, a, b) => betaTail(a, b, betaPoint(a, b, x)),
  inverse: (p, lower, a, b) => 1 / (1 + Math.exp(-betaInverse(a, b, p, lower))),
});

/** Density at the end of the support that belongs to shape `a`. */
function atEnd(a: number, b: number): number {
  if (a === 1) return b;
  return a < 1 ? Number.POSITIVE_INFINITY : 0;
}
