import { explainedShare } from "../internal/explained-share.ts";
import { TargetMoments } from "../internal/streaming/target-moments.ts";
import type { Numbers } from "../numbers.ts";
import type { ExplainedVarianceOptions } from "../regression/explained-variance.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Share of the target's variance that the errors do not have, over rows that come in chunks.
 *
 * @example
 * new ExplainedVariance().update([3, -0.5], [2.5, 0]).update([2, 7], [2, 8]).compute(); // 0.9571734475374732
 * @see {@link explainedVariance}
 */
export class ExplainedVariance extends StreamingMetric<Numbers, Numbers, TargetMoments, number> {
  /**
   * Starts without rows.
   *
   * @param options - `forceFinite`, as of the function
   */
  constructor(options: StreamingOptions<ExplainedVarianceOptions> = {}) {
    super("ExplainedVariance", options, new TargetMoments(), ({ actual, errors }, told) =>
      explainedShare("explainedVariance", errors.squares, actual.squares, { ...options, ...told }),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): ExplainedVariance {
    return new ExplainedVariance(readOptions("ExplainedVariance", json)).load(json);
  }
}
