import { explainedShare, tooFewRows } from "../internal/explained-share.ts";
import { TargetMoments } from "../internal/streaming/target-moments.ts";
import type { Numbers } from "../numbers.ts";
import type { R2Options } from "../regression/r2.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Share of the target's variance that the prediction explains, over rows that come in chunks.
 *
 * @example
 * new R2().update([3, -0.5], [2.5, 0]).update([2, 7], [2, 8]).compute(); // 0.9486081370449679
 * @see {@link r2}
 */
export class R2 extends StreamingMetric<Numbers, Numbers, TargetMoments, number> {
  /**
   * Starts without rows.
   *
   * @param options - `forceFinite`, as of the function
   */
  constructor(options: StreamingOptions<R2Options> = {}) {
    super("R2", options, new TargetMoments(), ({ rows, actual, errors }, told) =>
      rows < 2
        ? tooFewRows("r2", told)
        : explainedShare("r2", errors.squares + errors.weight * errors.mean ** 2, actual.squares, {
            ...options,
            ...told,
          }),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): R2 {
    return new R2(readOptions("R2", json)).load(json);
  }
}
