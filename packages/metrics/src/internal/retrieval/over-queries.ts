import { InvalidInputError, requireOption } from "@productizeml/stats";
import type { RetrievalAggregation, RetrievalOptions } from "../../ranking/retrieval/retrieval-options.ts";
import type { Queries } from "./queries.ts";

/** A measure of one query, whose rows lie between two places. */
type QueryMeasure = (start: number, end: number, relevant: number) => number;

/** What a query must have for a measure of it to mean something. */
interface Needs {
  readonly needs: "relevant" | "irrelevant";
  readonly otherwise: "neg" | "pos";
}

const RELEVANT: Needs = { needs: "relevant", otherwise: "neg" };

/** Measures every query and makes one number of them. */
export function overQueries(
  caller: string,
  queries: Queries,
  options: RetrievalOptions,
  measure: QueryMeasure,
  needed: Needs = RELEVANT,
): number {
  const { relevance, starts } = queries;
  const { aggregation = "mean" } = options;
  const action = checkedAction(caller, options, needed.otherwise);
  const values = new Float64Array(starts.length - 1);
  let kept = 0;
  for (let query = 0; query + 1 < starts.length; query++) {
    const [start, end] = [starts[query], starts[query + 1]];
    let relevant = 0;
    for (let i = start; i < end; i++) relevant += relevance[i];
    if ((needed.needs === "relevant" ? relevant : end - start - relevant) > 0) {
      values[kept++] = measure(start, end, relevant);
    } else {
      const value = action === "skip" ? Number.NaN : action === "pos" ? 1 : 0;
      tellOfEmpty(caller, queries, query, needed.needs, action, value, options);
      if (action !== "skip") values[kept++] = value;
    }
  }
  return kept === 0 ? 0 : aggregate(caller, values.subarray(0, kept), aggregation);
}

/** What is done with queries that a measure means nothing for. */
export function checkedAction(
  caller: string,
  { emptyTargetAction }: RetrievalOptions,
  otherwise: "neg" | "pos" = "neg",
): "neg" | "pos" | "skip" | "error" {
  const action = emptyTargetAction ?? otherwise;
  requireOption(caller, "emptyTargetAction", action, ["neg", "pos", "skip", "error"]);
  return action;
}

/** Refuses an empty query, or says what stands for it. */
export function tellOfEmpty(
  caller: string,
  { labels }: Queries,
  query: number,
  missing: "relevant" | "irrelevant",
  action: "neg" | "pos" | "skip" | "error",
  value: number,
  { onUndefined }: RetrievalOptions,
): void {
  const reason = missing === "relevant" ? "no relevant document" : "no irrelevant document";
  if (action === "error") {
    const which = labels ? `in query ${JSON.stringify(labels[query])}` : "in the query";
    throw new InvalidInputError("bad-column", `${caller} requires a ${missing} document ${which}, got none`);
  }
  if (!onUndefined) return;
  onUndefined(
    labels ? { metric: caller, label: labels[query], reason, value } : { metric: caller, reason, value },
  );
}

/** One number of many. */
export function aggregate(caller: string, values: Float64Array, aggregation: RetrievalAggregation): number {
  if (typeof aggregation === "function") return aggregation(values);
  requireOption(caller, "aggregation", aggregation, ["mean", "median", "min", "max"]);
  if (aggregation === "mean") {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i];
    return sum / values.length;
  }
  const sorted = values.slice().sort();
  if (aggregation === "median") return sorted[(values.length - 1) >> 1];
  return aggregation === "min" ? sorted[0] : sorted[values.length - 1];
}
