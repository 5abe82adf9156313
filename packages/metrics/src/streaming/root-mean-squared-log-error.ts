import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { meanSquaredLogError } from "../regression/mean-squared-log-error.ts";
import type { RootMeanSquaredLogErrorOptions } from "../regression/root-mean-squared-log-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Root of the mean squared logarithmic error over rows that come in chunks.
 *
 * @example
 * new RootMeanSquaredLogError().update([3, 5], [2.5, 5]).update([2.5, 7], [4, 8]).compute(); // 0.19932416558108
 * @see {@link rootMeanSquaredLogError}
 */
export class RootMeanSquaredLogError extends StreamingMetric<
  Numbers,
  Numbers,
  MeanOf<Numbers, Numbers>,
  number
> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<RootMeanSquaredLogErrorOptions> = {}) {
    super(
      "RootMeanSquaredLogError",
      options,
      new MeanOf<Numbers, Numbers>("meanSquaredLogError", meanSquaredLogError),
      (mean) => Math.sqrt(mean.mean("RootMeanSquaredLogError")),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): RootMeanSquaredLogError {
    return new RootMeanSquaredLogError(readOptions("RootMeanSquaredLogError", json)).load(json);
  }
}
