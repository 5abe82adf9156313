import { GreatestError } from "../internal/streaming/greatest-error.ts";
import type { Numbers } from "../numbers.ts";
import type { MaxErrorOptions } from "../regression/max-error.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Greatest error over rows that come in chunks.
 *
 * @example
 * new MaxError().update([3, 2], [4, 2]).update([7, 1], [7, 1]).compute(); // 1
 * @see {@link maxError}
 */
export class MaxError extends StreamingMetric<Numbers, Numbers, GreatestError, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MaxErrorOptions> = {}) {
    super("MaxError", options, new GreatestError(), ({ greatest }) => greatest);
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MaxError {
    return new MaxError(readOptions("MaxError", json)).load(json);
  }
}
