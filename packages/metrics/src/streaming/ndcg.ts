import type { Matrix } from "@productizeml/stats";
import { MeanOf } from "../internal/streaming/mean-of.ts";
import { type NdcgOptions, ndcg } from "../ranking/ndcg.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Normalized discounted cumulative gain over queries that come in chunks; the queries of two chunks need not have equally many documents.
 *
 * @example
 * const queries = { data: [10, 0, 0, 1, 5], rows: 1, cols: 5 };
 * new Ndcg().update(queries, { data: [0.1, 0.2, 0.3, 4, 70], rows: 1, cols: 5 }).compute(); // 0.6956940443813076
 * @see {@link ndcg}
 */
export class Ndcg extends StreamingMetric<Matrix, Matrix, MeanOf<Matrix, Matrix>, number> {
  /**
   * Starts without rows.
   *
   * @param options - `k`, `ignoreTies`, as of the function
   */
  constructor(options: StreamingOptions<NdcgOptions> = {}) {
    super(
      "Ndcg",
      options,
      new MeanOf<Matrix, Matrix>(`ndcg ${options.k} ${options.ignoreTies}`, (yTrue, yScore, weight) =>
        ndcg(yTrue, yScore, { ...options, ...weight }),
      ),
      (mean) => mean.mean("Ndcg"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Ndcg {
    return new Ndcg(readOptions("Ndcg", json)).load(json);
  }
}
