import { requireInRange } from "@productizeml/stats";
import { curveOverQueries } from "../../internal/retrieval/curve-over-queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance } from "./retrieval-options.ts";
import type { RetrievalPrecisionRecallCurveOptions } from "./retrieval-precision-recall-curve.ts";

/** Options of {@link retrievalRecallAtFixedPrecision}. */
export interface RetrievalRecallAtFixedPrecisionOptions extends RetrievalPrecisionRecallCurveOptions {
  /** Precision that must be kept, in `[0, 1]`. */
  readonly minPrecision: number;
}

/** The most that is recalled, and how many documents it takes. */
export interface RetrievalRecallAtFixedPrecision {
  /** Recall, 0 where no `k` keeps the precision. */
  readonly recall: number;
  /** The greatest `k` with that recall; the greatest of all where the recall is 0. */
  readonly k: number;
}

/**
 * The highest recall of the first `k` documents at which their precision is still high enough.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - precision to keep, queries, `maxK`, empty queries, aggregation over the queries at each `k`
 * @returns recall and `k`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `minPrecision`,
 * `maxK` or a relevance other than 0 and 1; `bad-column` for an empty query under `"error"`; `too-many-values` for more than 2^27 values of `k` and queries
 * @example
 * retrievalRecallAtFixedPrecision([1, 0, 1, 1], [0.9, 0.8, 0.7, 0.4], { minPrecision: 0.7 }); // { "recall": 1, "k": 4 }
 * @see torchmetrics.retrieval.RetrievalRecallAtFixedPrecision
 */
export function retrievalRecallAtFixedPrecision(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalRecallAtFixedPrecisionOptions,
): RetrievalRecallAtFixedPrecision {
  const caller = "retrievalRecallAtFixedPrecision";
  const { minPrecision } = options;
  requireInRange(caller, "minPrecision", minPrecision, 0, 1);
  const { precision, recall, k } = curveOverQueries(caller, yTrue, yScore, options);
  let most = 0;
  let at = k.length;
  for (let i = 0; i < k.length; i++) {
    if (precision[i] < minPrecision || recall[i] < most || recall[i] === 0) continue;
    most = recall[i];
    at = k[i];
  }
  return { recall: most, k: at };
}
