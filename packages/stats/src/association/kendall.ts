import { normal } from "../distributions/normal.ts";
import { InvalidInputError } from "../errors.ts";
import { exactKendallPValue, type PairCounts, pairCounts } from "../internal/kendall.ts";
import { requireOption } from "../require.ts";
import { type Alternative, readAlternative, tailOf } from "../tests/alternative.ts";
import { type CorrelationOptions, type CorrelationResult, requirePairs } from "./correlation.ts";

/** Options of {@link kendall}. */
export interface KendallOptions extends CorrelationOptions {
  /**
   * How the p-value is computed: `auto` is exact for up to 33 pairs without ties, and for two orders that are equal or
   * opposite but for one pair; asymptotic otherwise. `exact` takes O(n^3) time.
   *
   * @defaultValue "auto"
   */
  readonly method?: "auto" | "exact" | "asymptotic";
}

/** What {@link kendall} found. */
export interface KendallResult extends CorrelationResult {
  /** How the p-value was computed. */
  readonly method: "exact" | "asymptotic";
}

/**
 * Kendall's rank correlation tau-b: concordant less discordant pairs of rows, as a share of the pairs that are not tied.
 * In O(n log n) time.
 *
 * @param x - finite numbers, at least two
 * @param y - finite numbers, as many
 * @param options - alternative and method
 * @returns coefficient in `[-1, 1]`, p-value and how it was computed; both numbers `NaN` where `x` or `y` is constant
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`; `bad-option`, also for `exact`
 *   where there are ties
 * @example
 * kendall([1, 2, 3, 4], [1, 3, 2, 4]).pValue; // 0.3333333333333333
 * @see scipy.stats.kendalltau; Knight (1966), https://doi.org/10.1080/01621459.1966.10480879
 */
export function kendall(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: KendallOptions = {},
): KendallResult {
  const alternative = readAlternative("kendall", options.alternative);
  const { method = "auto" } = options;
  requireOption("kendall", "method", method, ["auto", "exact", "asymptotic"]);
  requirePairs("kendall", x, y);
  const n = x.length;
  const counts = pairCounts(x, y);
  const { pairs, discordant } = counts;
  const ties = counts.x.pairs > 0 || counts.y.pairs > 0;
  if (method === "exact" && ties) {
    throw new InvalidInputError(
      "bad-option",
      'kendall requires values without ties for method "exact", got ties',
    );
  }
  const few = n <= 33 || Math.min(discordant, pairs - discordant) <= 1;
  const exact = method === "exact" || (method === "auto" && !ties && few);
  if (counts.x.pairs === pairs || counts.y.pairs === pairs) {
    return { statistic: Number.NaN, pValue: Number.NaN, method: exact ? "exact" : "asymptotic" };
  }
  const excess = pairs - counts.x.pairs - counts.y.pairs + counts.jointTies - 2 * discordant;
  const tau = excess / Math.sqrt(pairs - counts.x.pairs) / Math.sqrt(pairs - counts.y.pairs);
  return {
    statistic: Math.min(1, Math.max(-1, tau)),
    pValue: exact
      ? exactKendallPValue(n, pairs - discordant, alternative)
      : asymptotic(n, excess, counts, alternative),
    method: exact ? "exact" : "asymptotic",
  };
}

function asymptotic(n: number, excess: number, { x, y }: PairCounts, alternative: Alternative): number {
  const m = n * (n - 1);
  const triples = x.triples === 0 ? 0 : (x.triples * y.triples) / (9 * m * (n - 2));
  const variance = (m * (2 * n + 5) - x.spread - y.spread) / 18 + (2 * x.pairs * y.pairs) / m + triples;
  return tailOf(alternative, excess / Math.sqrt(variance), normal.cdf, normal.sf);
}
