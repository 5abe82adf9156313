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
  const maxK = Number.isFinite(limit) ? limit : longestOf(starts);
  // One row for each k, so that its queries lie side by side.
  const total = starts.length - 1;
  const precision = new Float64Array(maxK * total);
  const recall = new Float64Array(maxK * total);
  let kept = 0;
  for (let query = 0; query < total; query++) {
    if (measureAtEach(queries, query, maxK, adaptiveK, precision, recall, kept, total)) kept++;
    else {
      const value = action === "skip" ? Number.NaN : action === "pos" ? 1 : 0;
      tellOfEmpty(caller, queries, query, "relevant", action, value, options);
      if (action === "skip") continue;
      for (let i = 0; i < maxK; i++) precision[i * total + kept] = recall[i * total + kept] = value;
      kept++;
    }
  }
  const along = (values: Float64Array) =>
    Float64Array.from({ length: maxK }, (_, i) =>
      kept === 0 ? 0 : aggregate(caller, values.subarray(i * total, i * total + kept), aggregation),
    );
  return {
    precision: along(precision),
    recall: along(recall),
    k: Int32Array.from({ length: maxK }, (_, i) => i + 1),
  };
}

/** Writes one query's precision and recall into a column; false where it has no relevant document. */
function measureAtEach(
  { relevance, starts }: Queries,
  query: number,
  maxK: number,
  adaptiveK: boolean,
  precision: Float64Array,
  recall: Float64Array,
  column: number,
  stride: number,
): boolean {
  const [start, end] = [starts[query], starts[query + 1]];
  let relevant = 0;
  for (let i = start; i < end; i++) relevant += relevance[i];
  if (relevant === 0) return false;
  let found = 0;
  for (let i = 0; i < maxK; i++) {
    if (start + i < end) found += relevance[start + i];
    precision[i * stride + column] = found / (adaptiveK ? Math.min(i + 1, end - start) : i + 1);
    recall[i * stride + column] = found / relevant;
  }
  return true;
}

function longestOf(starts: Int32Array): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++) longest = Math.max(longest, starts[i] - starts[i - 1]);
  return longest;
}
