import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { checkedK, readQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalAtKOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalReciprocalRank}. */
export interface RetrievalReciprocalRankOptions extends RetrievalAtKOptions {}

/**
 * One over the rank of a query's first relevant document, 0 where it has none among the `k` highest scores; its mean is the mean reciprocal rank.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `k`, empty queries, aggregation
 * @returns value in `[0, 1]`, higher is better; 0 where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `k` or a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalReciprocalRank([0, 1, 1, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups }); // 0.75
 * @see torchmetrics.retrieval.RetrievalMRR, for which documents with a score of 0 or less are not retrieved
 */
export function retrievalReciprocalRank(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalReciprocalRankOptions = {},
): number {
  const caller = "retrievalReciprocalRank";
  const k = checkedK(caller, options.k);
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  const { relevance } = queries;
  return overQueries(caller, queries, options, (start, end) => {
    const stop = Math.min(end, start + k);
    for (let i = start; i < stop; i++) if (relevance[i] === 1) return 1 / (i - start + 1);
    return 0;
  });
}
