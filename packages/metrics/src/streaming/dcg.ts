import type { Matrix } from "@productizeml/stats";
import { MeanOf } from "../internal/streaming/mean-of.ts";
import { type DcgOptions, dcg } from "../ranking/dcg.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Discounted cumulative gain over queries that come in chunks; the queries of two chunks need not have equally many documents.
 *
 * @example
 * const queries = { data: [10, 0, 0, 1, 5], rows: 1, cols: 5 };
 * new Dcg().update(queries, { data: [0.1, 0.2, 0.3, 4, 70], rows: 1, cols: 5 }).compute(); // 9.499457825916874
 * @see {@link dcg}
 */
export class Dcg extends StreamingMetric<Matrix, Matrix, MeanOf<Matrix, Matrix>, number> {
  /**
   * Starts without rows.
   *
   * @param options - `k`, `logBase`, `ignoreTies`, as of the function
   */
  constructor(options: StreamingOptions<DcgOptions> = {}) {
    super(
      "Dcg",
      options,
      new MeanOf<Matrix, Matrix>(
        `dcg ${options.k} ${options.logBase} ${options.ignoreTies}`,
        (yTrue, yScore, weight) => dcg(yTrue, yScore, { ...options, ...weight }),
      ),
      (mean) => mean.mean("Dcg"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Dcg {
    return new Dcg(readOptions("Dcg", json)).load(json);
  }
}
