import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { type MeanPinballLossOptions, meanPinballLoss } from "../regression/mean-pinball-loss.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Loss of a predicted quantile over rows that come in chunks.
 *
 * @example
 * new MeanPinballLoss({ alpha: 0.25 }).update([1, 2], [0, 2]).update([3, 4], [3, 6]).compute(); // 0.4375
 * @see {@link meanPinballLoss}
 */
export class MeanPinballLoss extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - `alpha`, as of the function
   */
  constructor(options: StreamingOptions<MeanPinballLossOptions> = {}) {
    super(
      "MeanPinballLoss",
      options,
      new MeanOf<Numbers, Numbers>(`meanPinballLoss ${options.alpha}`, (yTrue, yPred, weight) =>
        meanPinballLoss(yTrue, yPred, { ...options, ...weight }),
      ),
      (mean) => mean.mean("MeanPinballLoss"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanPinballLoss {
    return new MeanPinballLoss(readOptions("MeanPinballLoss", json)).load(json);
  }
}
