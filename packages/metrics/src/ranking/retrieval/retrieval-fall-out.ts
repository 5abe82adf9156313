import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { checkedK, readQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalAtKOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalFallOut}. */
export interface RetrievalFallOutOptions extends RetrievalAtKOptions {}

/**
 * Share of a query's irrelevant documents that are among the `k` highest scores.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `k`, empty queries, aggregation
 * @returns share in `[0, 1]`, lower is better; 0 where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `k` or a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalFallOut([1, 0, 0, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups, k: 2 }); // 0.75
 * @see torchmetrics.retrieval.RetrievalFallOut
 */
export function retrievalFallOut(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalFallOutOptions = {},
): number {
  const caller = "retrievalFallOut";
  const k = checkedK(caller, options.k);
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  const { relevance } = queries;
  return overQueries(
    caller,
    queries,
    options,
    (start, end, relevant) => {
      const stop = Math.min(end, start + k);
      let found = 0;
      for (let i = start; i < stop; i++) found += 1 - relevance[i];
      return found / (end - start - relevant);
    },
    { needs: "irrelevant", otherwise: "pos" },
  );
}
