import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { checkedK, readQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalAtKOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalPrecision}. */
export interface RetrievalPrecisionOptions extends RetrievalAtKOptions {
  /**
   * Counts a query of fewer than `k` documents by as many as it has, rather than by `k`.
   *
   * @defaultValue `false`
   */
  readonly adaptiveK?: boolean;
}

/**
 * Share of the `k` documents with a query's highest scores that are relevant: precision at k.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `k`, empty queries, aggregation
 * @returns share in `[0, 1]`, higher is better; 0 where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `k` or a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalPrecision([1, 0, 1, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups, k: 2 }); // 0.5
 * @see torchmetrics.retrieval.RetrievalPrecision, for which documents with a score of 0 or less are not retrieved
 */
export function retrievalPrecision(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalPrecisionOptions = {},
): number {
  const caller = "retrievalPrecision";
  const k = checkedK(caller, options.k);
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  const { relevance } = queries;
  const fixed = options.k !== undefined && options.adaptiveK !== true;
  return overQueries(caller, queries, options, (start, end) => {
    const stop = Math.min(end, start + k);
    let found = 0;
    for (let i = start; i < stop; i++) found += relevance[i];
    return found / (fixed ? k : stop - start);
  });
}
