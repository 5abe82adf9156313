import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { meanSquaredError } from "../regression/mean-squared-error.ts";
import type { RootMeanSquaredErrorOptions } from "../regression/root-mean-squared-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Root of the mean squared error over rows that come in chunks.
 *
 * @example
 * new RootMeanSquaredError().update([3, -0.5], [2.5, 0]).update([2, 7], [2, 8]).compute(); // 0.6123724356957945
 * @see {@link rootMeanSquaredError}
 */
export class RootMeanSquaredError extends StreamingMetric<
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
  constructor(options: StreamingOptions<RootMeanSquaredErrorOptions> = {}) {
    super(
      "RootMeanSquaredError",
      options,
      new MeanOf<Numbers, Numbers>("meanSquaredError", meanSquaredError),
      (mean) => Math.sqrt(mean.mean("RootMeanSquaredError")),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): RootMeanSquaredError {
    return new RootMeanSquaredError(readOptions("RootMeanSquaredError", json)).load(json);
  }
}
