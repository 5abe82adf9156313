import { continuous, requirePositive } from "../internal/continuous.ts";
import { gammaInverse } from "../internal/special/gamma-inverse.ts";
import { gammaTail, logGammaFactor } from "../internal/special/gamma-tail.ts";
import type { Distribution } from "./distribution.ts";

/**
 * Gamma distribution with `shape` and `rate` (1), both above 0; its mean is `shape / rate`.
 *
 * @example
 * gamma.cdf(2, 1); // 0.8646647167633873
 * @example
 * gamma.sf(3000, 2000, 1); // 1.3745123703543929e-84
 * @see scipy.stats.gamma, whose `scale` is 1 / rate; Temme (1979), https://doi.org/10.1137/0510071
 */
export const gamma: Distribution<[shape: number, rate?: number]> = /* @__PURE__ */ continuous({
  name: "gamma",
  support: [0, Infinity],
  check(caller, shape, rate = 1) {
    requirePositive(caller, "shape", shape);
    requirePositive(caller, "rate", rate);
  },
  pdf(x, shape, rate = 1) {
    if (x === 0) return shape < 1 ? Number.POSITIVE_INFINITY : shape === 1 ? rate : 0;
    return x === Number.POSITIVE_INFINITY ? 0 : Math.exp(logGammaFactor(shape, x * rate)) * (shape / x);
  },
  tail: (x, shape, rate = 1) => gammaTail(shape, x * rate),
  inverse: (p, lower, shape, rate = 1) => gammaInverse(shape, p, lower) / rate,
});
