import { continuous, requirePositive } from "../internal/continuous.ts";
import { gammaInverse } from "../internal/special/gamma-inverse.ts";
import { gammaTail } from "../internal/special/gamma-tail.ts";
import type { Distribution } from "./distribution.ts";
import { gamma } from "./gamma.ts";

/**
 * Chi-square distribution with `df` degrees of freedom, above 0 and not necessarily an integer.
 *
 * @example
 * chiSquare.sf(3.841458820694124, 1); // 0.05
 * @see scipy.stats.chi2
 */
export const chiSquare: Distribution<[df: number]> = /* @__PURE__ */ continuous({
  name: "chiSquare",
  support: [0, Infinity],
  check: (caller, df) => requirePositive(caller, "df", df),
  pdf: (x, df) => gamma.pdf(x, df / 2, 0.5),
  tail: (x, df) => gammaTail(df / 2, x / 2),
  inverse: (p, lower, df) => 2 * gammaInverse(df / 2, p, lower),
});
