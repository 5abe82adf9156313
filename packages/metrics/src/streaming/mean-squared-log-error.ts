import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import {
  type MeanSquaredLogErrorOptions,
  meanSquaredLogError,
} from "../regression/mean-squared-log-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean squared logarithmic error over rows that come in chunks.
 *
 * @example
 * new MeanSquaredLogError().update([3, 5], [2.5, 5]).update([2.5, 7], [4, 8]).compute(); // 0.03973012298459379
 * @see {@link meanSquaredLogError}
 */
export class MeanSquaredLogError extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MeanSquaredLogErrorOptions> = {}) {
    super(
      "MeanSquaredLogError",
      options,
      new MeanOf<Numbers, Numbers>("meanSquaredLogError", meanSquaredLogError),
      (mean) => mean.mean("MeanSquaredLogError"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanSquaredLogError {
    return new MeanSquaredLogError(readOptions("MeanSquaredLogError", json)).load(json);
  }
}
