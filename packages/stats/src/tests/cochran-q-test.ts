import { chiSquare } from "../distributions/chi-square.ts";
import { InvalidInputError } from "../errors.ts";
import { requireMatched, requireSamples } from "../internal/require-samples.ts";
import type { DfTestResult } from "./test-result.ts";

/**
 * Cochran's Q test: whether several classifiers, or treatments, succeed equally often on the same rows. For two it is
 * {@link mcnemarTest} without correction.
 *
 * @param samples - at least two samples of 0 and 1, all of one length: row `i` is value `i` of each
 * @returns Q of at least 0, p-value and degrees of freedom; both numbers `NaN` where all succeed or all fail on every row
 * @throws InvalidInputError `empty-input`, `too-few-values`, `length-mismatch`, `not-finite`; `out-of-range` for other values
 *   than 0 and 1
 * @example
 * cochranQTest([[1, 1, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]).statistic; // 2
 * @see statsmodels.stats.contingency_tables.cochrans_q; Cochran (1950), https://doi.org/10.2307/2332378
 */
export function cochranQTest(samples: readonly ArrayLike<number>[]): DfTestResult {
  requireSamples("cochranQTest", samples, 2);
  requireMatched("cochranQTest", samples);
  const k = samples.length;
  const n = samples[0]!.length;
  let columns = 0;
  let total = 0;
  const rows = new Float64Array(n);
  samples.forEach((sample, j) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const value = sample[i]!;
      if (value !== 0 && value !== 1) {
        throw new InvalidInputError(
          "out-of-range",
          `cochranQTest requires 0 or 1 in samples[${j}], got ${value} at index ${i}`,
        );
      }
      sum += value;
      rows[i]! += value;
    }
    columns += sum * sum;
    total += sum;
  });
  const squares = rows.reduce((sum, each) => sum + each * each, 0);
  const statistic = ((k - 1) * (k * columns - total * total)) / (k * total - squares);
  return { statistic, pValue: chiSquare.sf(statistic, k - 1), df: k - 1 };
}
