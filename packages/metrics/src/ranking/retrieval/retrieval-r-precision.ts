import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { readQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalRPrecision}. */
export interface RetrievalRPrecisionOptions extends RetrievalOptions {}

/**
 * Share of relevant ones among as many of a query's highest scores as it has relevant documents: there precision and recall are equal.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, empty queries, aggregation
 * @returns share in `[0, 1]`, higher is better; 0 where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalRPrecision([1, 0, 1, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups }); // 0.75
 * @see torchmetrics.retrieval.RetrievalRPrecision
 */
export function retrievalRPrecision(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalRPrecisionOptions = {},
): number {
  const caller = "retrievalRPrecision";
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  const { relevance } = queries;
  return overQueries(caller, queries, options, (start, _end, relevant) => {
    let found = 0;
    for (let i = start; i < start + relevant; i++) found += relevance[i];
    return found / relevant;
  });
}
