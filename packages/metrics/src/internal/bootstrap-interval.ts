import {
  argsort,
  type BootstrapMethod,
  bootstrapWeights,
  type Column,
  InvalidInputError,
  type Matrix,
} from "@productizeml/stats";
import { encodeLabels } from "../labels.ts";
import type { Metric } from "../metric.ts";
import { checkLengths } from "./check-lengths.ts";
import { compact, takeRows } from "./compact.ts";
import type { Ends } from "./proportion.ts";

/** What the bootstrap is told. */
export interface BootstrapSettings {
  readonly method: BootstrapMethod;
  readonly level: number;
  readonly resamples?: number;
  readonly seed?: number;
  readonly strata?: Column;
  readonly clusters?: Column;
}

/** A single row, or a single cluster, tells nothing of how another draw would turn out. */
const UNDEFINED: Ends = { lower: NaN, upper: NaN };

/** Interval of any metric that honours weights, over rows that are put in order of their score once. */
export function bootstrapInterval<True extends Column, Score extends Column | Matrix>(
  metric: Metric<True, Score>,
  yTrue: True,
  yScore: Score,
  settings: BootstrapSettings,
): Ends {
  const score = compact("interval", "yScore", yScore);
  const order = score instanceof Float64Array ? argsort(score, { descending: true }) : null;
  const sorted = (values: Column | Matrix) => {
    const read = compact("interval", "yTrue", values);
    return order ? takeRows(read, order) : read;
  };
  const trueRows = sorted(yTrue) as unknown as True;
  const scoreRows = (order ? takeRows(score, order) : score) as unknown as Score;
  const n = "codes" in score ? score.codes.length : "cols" in score ? score.rows : score.length;
  const statistic = (sampleWeight: Float64Array) => metric(trueRows, scoreRows, { sampleWeight });
  const { strata, clusters, method, level, resamples = 1000, seed = 0 } = settings;
  const options = { method, level, resamples, seed };
  const groupsOf = (name: string, column: Column) => groups(name, column, n, order);
  if (clusters === undefined) {
    if (n < 2) return UNDEFINED;
    return bootstrapWeights(
      n,
      statistic,
      strata === undefined ? options : { ...options, strata: groupsOf("strata", strata).codes },
    );
  }
  if (strata !== undefined) {
    throw new InvalidInputError("bad-option", "interval requires strata or clusters, got both");
  }
  const { codes, count } = groupsOf("clusters", clusters);
  if (count < 2) return UNDEFINED;
  const weight = new Float64Array(n);
  return bootstrapWeights(
    count,
    (drawn) => {
      for (let i = 0; i < n; i++) weight[i] = drawn[codes[i]];
      return statistic(weight);
    },
    options,
  );
}

function groups(
  name: string,
  column: Column,
  n: number,
  order: Uint32Array | null,
): { readonly codes: Int32Array; readonly count: number } {
  const { codes, categories } = encodeLabels(column);
  checkLengths("interval", name, n, codes.length);
  return { codes: order ? Int32Array.from(order, (row) => codes[row]) : codes, count: categories.length };
}
