import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { type MeanSquaredErrorOptions, meanSquaredError } from "../regression/mean-squared-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean squared error over rows that come in chunks.
 *
 * @example
 * new MeanSquaredError().update([3, -0.5], [2.5, 0]).update([2, 7], [2, 8]).compute(); // 0.375
 * @see {@link meanSquaredError}
 */
export class MeanSquaredError extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MeanSquaredErrorOptions> = {}) {
    super(
      "MeanSquaredError",
      options,
      new MeanOf<Numbers, Numbers>("meanSquaredError", meanSquaredError),
      (mean) => mean.mean("MeanSquaredError"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanSquaredError {
    return new MeanSquaredError(readOptions("MeanSquaredError", json)).load(json);
  }
}
