import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { type MeanAbsoluteErrorOptions, meanAbsoluteError } from "../regression/mean-absolute-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean absolute error over rows that come in chunks.
 *
 * @example
 * new MeanAbsoluteError().update([3, -0.5], [2.5, 0]).update([2, 7], [2, 8]).compute(); // 0.5
 * @see {@link meanAbsoluteError}
 */
export class MeanAbsoluteError extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MeanAbsoluteErrorOptions> = {}) {
    super(
      "MeanAbsoluteError",
      options,
      new MeanOf<Numbers, Numbers>("meanAbsoluteError", meanAbsoluteError),
      (mean) => mean.mean("MeanAbsoluteError"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanAbsoluteError {
    return new MeanAbsoluteError(readOptions("MeanAbsoluteError", json)).load(json);
  }
}
