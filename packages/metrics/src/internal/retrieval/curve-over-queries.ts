import { InvalidInputError } from "@productizeml/stats";
import type { Numbers } from "../../numbers.ts";
import type { Relevance } from "../../ranking/retrieval/retrieval-options.ts";
import type {
  RetrievalPrecisionRecallCurve,
  RetrievalPrecisionRecallCurveOptions,
} from "../../ranking/retrieval/retrieval-precision-recall-curve.ts";
import { aggregate, checkedAction, tellOfEmpty } from "./over-queries.ts";
import { checkedK, type Queries, readQueries } from "./queries.ts";

/** Precision and recall at every `k`, each aggregated over the queries. */
export function curveOverQueries(
  caller: string,
  yTrue: Relevance,
  yScore: Numbers,
  options: RetrievalPrecisionRecallCurveOptions,
): RetrievalPrecisionRecallCurve {
  const { aggregation = "mean", adaptiveK = false } = options;
  const limit = checkedK(caller, options.maxK, "maxK");
  const action = checkedAction(caller, options);
  const queries = readQueries(caller, yTrue, yScore, options.groups);
  const { starts } = queries;
  const total = starts.length - 1;
  const maxK = Number.isFinite(limit) ? limit : longestOf(starts);
  if (maxK * total > MOST) {
    throw new InvalidInputError(
      "too-many-values",
      `${caller} requires maxK times queries of at most ${MOST}, got ${maxK} times ${total}`,
    );
  }
  const precision = new Float64Array(maxK * total);
  const recall = new Float64Array(maxK * total);
  let kept = 0;
  for (let query = 0; query < total; query++) {
    const ofQuery = (values: Float64Array) => values.subarray(kept * maxK, (kept + 1) * maxK);
    if (!measureAtEach(queries, query, adaptiveK, ofQuery(precision), ofQuery(recall))) {
      const value = action === "skip" ? Number.NaN : action === "pos" ? 1 : 0;
      tellOfEmpty(caller, queries, query, "relevant", action, value, options);
      if (action === "skip") continue;
      ofQuery(precision).fill(value);
      ofQuery(recall).fill(value);
    }
    kept++;
  }
  const column = new Float64Array(kept);
  const atEach = (values: Float64Array) =>
    Float64Array.from({ length: maxK }, (_, i) => {
      for (let query = 0; query < kept; query++) column[query] = values[query * maxK + i];
      return kept === 0 ? 0 : aggregate(caller, column, aggregation);
    });
  return {
    precision: atEach(precision),
    recall: atEach(recall),
    k: Int32Array.from({ length: maxK }, (_, i) => i + 1),
  };
}

/** Values that are kept of all queries at most: a gigabyte of them. */
const MOST = 2 ** 27;

/** Writes one query's precision and recall at each k; false where it has no relevant document. */
function measureAtEach(
  { relevance, starts }: Queries,
  query: number,
  adaptiveK: boolean,
  precision: Float64Array,
  recall: Float64Array,
): boolean {
  const [start, end] = [starts[query], starts[query + 1]];
  let relevant = 0;
  for (let i = start; i < end; i++) relevant += relevance[i];
  if (relevant === 0) return false;
  let found = 0;
  for (let i = 0; i < precision.length; i++) {
    if (start + i < end) found += relevance[start + i];
    precision[i] = found / (adaptiveK ? Math.min(i + 1, end - start) : i + 1);
    recall[i] = found / relevant;
  }
  return true;
}

function longestOf(starts: Int32Array): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++) longest = Math.max(longest, starts[i] - starts[i - 1]);
  return longest;
}
