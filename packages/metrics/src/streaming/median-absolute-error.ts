import { AbsoluteErrors } from "../internal/streaming/absolute-errors.ts";
import type { Numbers } from "../numbers.ts";
import { type MedianAbsoluteErrorOptions, medianAbsoluteError } from "../regression/median-absolute-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Median absolute error over rows that come in chunks; it keeps 8 bytes of every row.
 *
 * @example
 * new MedianAbsoluteError().update([3, -0.5], [2.5, 0]).update([2, 70], [2, 8]).compute(); // 0.5
 * @see {@link medianAbsoluteError}
 */
export class MedianAbsoluteError extends StreamingMetric<Numbers, Numbers, AbsoluteErrors, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MedianAbsoluteErrorOptions> = {}) {
    super("MedianAbsoluteError", options, new AbsoluteErrors(), ({ errors, rows, weights }) =>
      medianAbsoluteError(errors, new Float64Array(rows), weights.option()),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MedianAbsoluteError {
    return new MedianAbsoluteError(readOptions("MedianAbsoluteError", json)).load(json);
  }
}
