import type { Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type { UndefinedOption } from "../../undefined.ts";

/** Whether each document is relevant to its query: 1 or `true` where it is. */
export type Relevance = Numbers | ArrayLike<boolean>;

/** Options of measures of what is retrieved for queries. */
export interface RetrievalOptions extends UndefinedOption {
  /**
   * The query, user or session of each row, length `n`, in any order.
   *
   * @defaultValue all rows belong to one query
   */
  readonly groups?: Labels;
  /**
   * What a query without a relevant document (for {@link retrievalFallOut}: without an irrelevant one) is: `"neg"` counts it 0, `"pos"`
   * counts it 1, `"skip"` leaves it out, `"error"` refuses it.
   *
   * @defaultValue `"neg"`; `"pos"` for {@link retrievalFallOut}
   */
  readonly emptyTargetAction?: "neg" | "pos" | "skip" | "error";
  /**
   * How the queries' values become one; a function is given them in the sorted order of the queries. The median of an even number is the
   * lower of the middle two, as in PyTorch.
   *
   * @defaultValue `"mean"`
   */
  readonly aggregation?: RetrievalAggregation;
}

/**
 * Makes one value of the queries' values.
 *
 * @param values - one for each query, sorted by query, without those that are skipped
 * @returns their summary
 */
export type RetrievalSummary = (values: Float64Array) => number;

/** How the queries' values become one. */
export type RetrievalAggregation = "mean" | "median" | "min" | "max" | RetrievalSummary;

/** Options of measures of the first documents that are retrieved. */
export interface RetrievalAtKOptions extends RetrievalOptions {
  /**
   * How many of a query's highest scores count.
   *
   * @defaultValue all
   */
  readonly k?: number;
}
