import { normal } from "../distributions/normal.ts";
import { t } from "../distributions/t.ts";
import { pooledRanks, tiedRanks } from "../internal/pooled-ranks.ts";
import { requireTwoSamples } from "../internal/require-samples.ts";
import { requireOption } from "../require.ts";
import { type Alternative, readAlternative, tailOf } from "./alternative.ts";
import type { DfTestResult } from "./test-result.ts";

/** Options of {@link brunnerMunzelTest}. */
export interface BrunnerMunzelOptions {
  /**
   * What counts as a difference: any, or that the reference's values tend to be `less` or `greater` than the current ones.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
  /**
   * Distribution of the statistic: Student's t, or the normal one for samples of some dozens and more.
   *
   * @defaultValue "t"
   */
  readonly distribution?: "t" | "normal";
}

/**
 * Brunner-Munzel test: whether a value of one sample is as likely above as below one of the other, when they may differ in
 * spread too.
 *
 * @param reference - finite numbers, at least two
 * @param current - finite numbers, at least two
 * @param options - alternative and distribution
 * @returns the statistic, positive where the current values tend to be larger, p-value and degrees of freedom; samples that
 *   do not overlap give an infinite statistic, whose p-value by t is `NaN`
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`, `bad-option`
 * @example
 * brunnerMunzelTest([1, 2, 3, 4], [2, 3, 1, 4]).pValue; // 1
 * @see scipy.stats.brunnermunzel; Brunner and Munzel (2000)
 */
export function brunnerMunzelTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: BrunnerMunzelOptions = {},
): DfTestResult {
  const alternative = readAlternative("brunnerMunzelTest", options.alternative);
  const { distribution = "t" } = options;
  requireOption("brunnerMunzelTest", "distribution", distribution, ["t", "normal"]);
  requireTwoSamples("brunnerMunzelTest", reference, current, 2);
  const n = reference.length;
  const m = current.length;
  const { ranks } = pooledRanks([reference, current]);
  const a = placements(ranks.subarray(0, n), reference);
  const b = placements(ranks.subarray(n), current);
  const va = (n * a.squares) / (n - 1);
  const vb = (m * b.squares) / (m - 1);
  const statistic = (n * m * (b.mean - a.mean)) / ((n + m) * Math.sqrt(va + vb));
  const df = (va + vb) ** 2 / (va ** 2 / (n - 1) + vb ** 2 / (m - 1));
  if (distribution === "normal") {
    return { statistic, pValue: tailOf(alternative, -statistic, normal.cdf, normal.sf), df };
  }
  const pValue = Number.isNaN(df)
    ? Number.NaN
    : tailOf(
        alternative,
        -statistic,
        (x) => t.cdf(x, df),
        (x) => t.sf(x, df),
      );
  return { statistic, pValue, df };
}

/** Mean rank of a sample in the pool, and the squared spread of how far it rises above the rank within the sample. */
function placements(pooled: Float64Array, sample: ArrayLike<number>): { mean: number; squares: number } {
  const n = sample.length;
  const { ranks } = tiedRanks(sample);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += pooled[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const gap = pooled[i]! - ranks[i]! - (mean - (n + 1) / 2);
    squares += gap * gap;
  }
  return { mean, squares };
}
