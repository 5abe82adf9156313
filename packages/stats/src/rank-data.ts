import { sortRows } from "./argsort.ts";
import { requireOption, requireOrdered } from "./require.ts";

const METHODS: readonly RankMethod[] = ["average", "min", "max", "dense", "ordinal"];

/**
 * What tied values get: the mean, the smallest or the largest of the ranks they share, one rank without gaps after
 * it (`dense`), or ranks in their given order (`ordinal`).
 */
export type RankMethod = "average" | "min" | "max" | "dense" | "ordinal";

/** Options of {@link rankData}. */
export interface RankDataOptions {
  /**
   * What tied values get.
   *
   * @defaultValue "average"
   */
  readonly method?: RankMethod;
}

/**
 * Ranks of the values, 1 for the smallest.
 *
 * @param values - numbers, length n; infinities allowed
 * @param options - how ties are ranked
 * @returns ranks in `[1, n]`, length n
 * @throws InvalidInputError `not-finite` for `NaN`, where SciPy would make every rank `NaN`; `bad-option`
 * @example
 * rankData([10, 20, 20, 30]); // [1, 2.5, 2.5, 4]
 * @example
 * rankData([10, 20, 20, 30], { method: "dense" }); // [1, 2, 2, 3]
 * @see scipy.stats.rankdata
 */
export function rankData(values: ArrayLike<number>, options: RankDataOptions = {}): Float64Array {
  const method = options.method ?? "average";
  requireOption("rankData", "method", method, METHODS);
  requireOrdered("rankData", "values", values);
  const { values: sorted, rows } = sortRows(values);
  const n = sorted.length;
  const ranks = new Float64Array(n);
  let dense = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    end = start + 1;
    while (end < n && sorted[end] === sorted[start]) end++;
    dense++;
    const shared =
      method === "min"
        ? start + 1
        : method === "max"
          ? end
          : method === "dense"
            ? dense
            : (start + 1 + end) / 2;
    for (let i = start; i < end; i++) ranks[rows[i]!] = method === "ordinal" ? i + 1 : shared;
  }
  return ranks;
}
