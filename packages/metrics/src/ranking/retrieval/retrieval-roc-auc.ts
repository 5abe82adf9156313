import { InvalidInputError } from "@productizeml/stats";
import { areaOfSorted } from "../../internal/retrieval/area-of-sorted.ts";
import { overQueries } from "../../internal/retrieval/over-queries.ts";
import { checkedK, readQueries } from "../../internal/retrieval/queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalAtKOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalRocAuc}. */
export interface RetrievalRocAucOptions extends RetrievalAtKOptions {
  /**
   * False positive rate up to which the area counts, in `(0, 1]`; below 1 it is rescaled so that chance is 0.5.
   *
   * @defaultValue `1`, the whole area
   */
  readonly maxFpr?: number;
}

/**
 * Area under the ROC curve of each query: the share of its pairs of a relevant and an irrelevant document that the scores put in order.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `k`, empty queries, aggregation
 * @returns area in `[0, 1]`, higher is better; a query counts 0 whose `k` highest scores are of one kind only
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `k` or a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * retrievalRocAuc([1, 0, 1, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups }); // 0.75
 * @see torchmetrics.retrieval.RetrievalAUROC
 */
export function retrievalRocAuc(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalRocAucOptions = {},
): number {
  const caller = "retrievalRocAuc";
  const k = checkedK(caller, options.k);
  const { maxFpr = 1 } = options;
  if (!(maxFpr > 0 && maxFpr <= 1)) {
    throw new InvalidInputError("out-of-range", `${caller} requires maxFpr in (0, 1], got ${maxFpr}`);
  }
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  return overQueries(caller, queries, options, (start, end) =>
    areaOfSorted(queries, start, Math.min(end, start + k), maxFpr),
  );
}
