import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import {
  type MeanAbsolutePercentageErrorOptions,
  meanAbsolutePercentageError,
} from "../regression/mean-absolute-percentage-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean error as a share of the true value, over rows that come in chunks.
 *
 * @example
 * new MeanAbsolutePercentageError().update([3, -0.5], [2.25, 0]).update([2, 8], [2, 8]).compute(); // 0.3125
 * @see {@link meanAbsolutePercentageError}
 */
export class MeanAbsolutePercentageError extends StreamingMetric<
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
  constructor(options: StreamingOptions<MeanAbsolutePercentageErrorOptions> = {}) {
    super(
      "MeanAbsolutePercentageError",
      options,
      new MeanOf<Numbers, Numbers>("meanAbsolutePercentageError", meanAbsolutePercentageError),
      (mean) => mean.mean("MeanAbsolutePercentageError"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanAbsolutePercentageError {
    return new MeanAbsolutePercentageError(readOptions("MeanAbsolutePercentageError", json)).load(json);
  }
}
