import { cumulativeDiscounts, tiedGain } from "../../internal/cumulative-gain.ts";
import { bestGain } from "../../internal/retrieval/best-gain.ts";
import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { checkedK, readGradedQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalAtKOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalNdcg}. */
export interface RetrievalNdcgOptions extends RetrievalAtKOptions {}

/**
 * Discounted cumulative gain of each query as a share of what the best order of its documents would gain: `ndcg` for queries of different lengths.
 *
 * @param yTrue - relevance of each document to its query, none negative, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `k`, empty queries, aggregation
 * @returns share in `[0, 1]`, higher is better; tied documents share their ranks; 0 where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `k` or a negative relevance; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalNdcg([3, 0, 1, 0, 2], [0.9, 0.8, 0.7, 0.4, 0.6], { groups }); // 0.9819702166583266
 * @see torchmetrics.retrieval.RetrievalNormalizedDCG
 */
export function retrievalNdcg(yTrue: Relevance, yScore: Numbers, options: RetrievalNdcgOptions = {}): number {
  const caller = "retrievalNdcg";
  const k = checkedK(caller, options.k);
  const queries = readGradedQueries(caller, yTrue, yScore, options.groups);
  const { relevance, score, starts } = queries;
  let longest = 0;
  for (let query = 1; query < starts.length; query++) {
    longest = Math.max(longest, starts[query] - starts[query - 1]);
  }
  const discounts = cumulativeDiscounts(longest, k, 2);
  const best = bestGain(relevance, longest, discounts);
  return overQueries(caller, queries, options, (start, end) => {
    const sorted = { scores: score.subarray(start, end), values: relevance.subarray(start, end) };
    return tiedGain(sorted, discounts) / best(start, end);
  });
}
