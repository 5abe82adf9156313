import { chiSquare } from "../distributions/chi-square.ts";
import { requireSamples } from "../internal/require-samples.ts";
import { Moments } from "../moments.ts";
import type { DfTestResult } from "./test-result.ts";

/**
 * Bartlett's test: whether several samples of normal distributions have one variance. It mistakes long tails for a
 * difference; {@link leveneTest} does not.
 *
 * @param samples - at least two samples of finite numbers, each with at least two
 * @returns statistic of at least 0, p-value and degrees of freedom; an infinite statistic where one sample alone has no
 *   spread, `NaN` where none has
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`
 * @example
 * bartlettTest([[1, 2, 3, 4], [2, 3, 4, 5]]).pValue; // 1
 * @see scipy.stats.bartlett; Bartlett (1937), https://doi.org/10.1098/rspa.1937.0109
 */
export function bartlettTest(samples: readonly ArrayLike<number>[]): DfTestResult {
  requireSamples("bartlettTest", samples, 2, 2);
  const k = samples.length;
  let squares = 0;
  let within = 0;
  let inverses = 0;
  const spreads = samples.map((sample) => new Moments().update(sample));
  for (const { count, variance } of spreads) {
    squares += (count - 1) * variance;
    within += count - 1;
    inverses += 1 / (count - 1);
  }
  const pooled = squares / within;
  let excess = 0;
  for (const { count, variance } of spreads) excess += (count - 1) * Math.log(pooled / variance);
  const statistic = Math.max(0, excess / (1 + (inverses - 1 / within) / (3 * (k - 1))));
  return { statistic, pValue: chiSquare.sf(statistic, k - 1), df: k - 1 };
}
