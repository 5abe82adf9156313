import { curveOverQueries } from "../../internal/retrieval/curve-over-queries.ts";
import type { Numbers } from "../../numbers.ts";
import type { Relevance, RetrievalOptions } from "./retrieval-options.ts";

/** Options of {@link retrievalPrecisionRecallCurve}. */
export interface RetrievalPrecisionRecallCurveOptions extends RetrievalOptions {
  /**
   * Greatest `k` of the curve.
   *
   * @defaultValue the documents of the longest query
   */
  readonly maxK?: number;
  /**
   * Counts precision by a query's documents where it has fewer than `k`, rather than by `k`.
   *
   * @defaultValue `false`
   */
  readonly adaptiveK?: boolean;
}

/** Precision and recall at every `k`. */
export interface RetrievalPrecisionRecallCurve {
  /** Precision of the first `k[i]` documents. */
  readonly precision: Float64Array;
  /** Recall of the first `k[i]` documents, never falling for the mean. */
  readonly recall: Float64Array;
  /** 1 up to `maxK`. */
  readonly k: Int32Array;
}

/**
 * Precision and recall of the documents with a query's highest scores, at every `k`.
 *
 * @param yTrue - 1 or `true` where the document is relevant to its query, length `n`
 * @param yScore - scores, any finite numbers, higher for what is retrieved first, length `n`; ties keep their given order
 * @param options - queries, `maxK`, empty queries, aggregation over the queries at each `k`
 * @returns precision and recall for each `k`; zeros where every query is skipped
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `mixed-labels`, `bad-option`; `out-of-range` for `maxK` or a
 * relevance other than 0 and 1; `bad-column` for an empty query under `"error"`; `too-many-values` for more than 2^27 values of `k` and queries
 * @example
 * const groups = ["a", "a", "a", "b", "b"];
 * const { recall } = retrievalPrecisionRecallCurve([1, 0, 1, 0, 1], [0.9, 0.8, 0.7, 0.4, 0.6], { groups });
 * recall; // [0.75, 0.75, 1]
 * @see torchmetrics.retrieval.RetrievalPrecisionRecallCurve
 */
export function retrievalPrecisionRecallCurve(
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalPrecisionRecallCurveOptions = {},
): RetrievalPrecisionRecallCurve {
  return curveOverQueries("retrievalPrecisionRecallCurve", yTrue, yScore, options);
}
