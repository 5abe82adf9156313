import { requireOption } from "@productizeml/stats";
import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { checkedK, readQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalAtKOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalAveragePrecision}. */
export interface RetrievalAveragePrecisionOptions extends RetrievalAtKOptions {
  /**
   * What the sum of the precisions is divided by: the relevant documents found among the first `k` (as in torchmetrics), all that the
   * query has (as in trec_eval), or as many of them as fit into `k`, so that a perfect order is 1.
   *
   * @defaultValue `"found"`; without `k` all are the same
   */
  readonly denominator?: "found" | "relevant" | "possible";
}

/**
 * Mean of the precisions at each relevant document of a query; over queries it is the mean average precision, MAP or, with `k`, MAP at k.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `k`, empty queries, aggregation
 * @returns score in `[0, 1]`, higher is better; 0 where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `k` or a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalAveragePrecision([1, 0, 1, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups }); // 0.9166666666666666
 * @see torchmetrics.retrieval.RetrievalMAP, for which documents with a score of 0 or less are not retrieved
 */
export function retrievalAveragePrecision(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalAveragePrecisionOptions = {},
): number {
  const caller = "retrievalAveragePrecision";
  const k = checkedK(caller, options.k);
  const { denominator = "found" } = options;
  requireOption(caller, "denominator", denominator, ["found", "relevant", "possible"]);
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  const { relevance } = queries;
  return overQueries(caller, queries, options, (start, end, relevant) => {
    const stop = Math.min(end, start + k);
    let found = 0;
    let sum = 0;
    for (let i = start; i < stop; i++) {
      if (relevance[i] === 1) sum += ++found / (i - start + 1);
    }
    if (found === 0) return 0;
    if (denominator === "found") return sum / found;
    return sum / (denominator === "relevant" ? relevant : Math.min(k, relevant));
  });
}
