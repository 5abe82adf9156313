import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { type MeanTweedieDevianceOptions, meanTweedieDeviance } from "../regression/mean-tweedie-deviance.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean Tweedie deviance over rows that come in chunks.
 *
 * @example
 * new MeanTweedieDeviance({ power: 1 }).update([2, 0], [0.5, 0.5]).update([1, 4], [2, 2]).compute(); // 1.4260151319598084
 * @see {@link meanTweedieDeviance}
 */
export class MeanTweedieDeviance extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - `power`, as of the function
   */
  constructor(options: StreamingOptions<MeanTweedieDevianceOptions> = {}) {
    super(
      "MeanTweedieDeviance",
      options,
      new MeanOf<Numbers, Numbers>(`meanTweedieDeviance ${options.power}`, (yTrue, yPred, weight) =>
        meanTweedieDeviance(yTrue, yPred, { ...options, ...weight }),
      ),
      (mean) => mean.mean("MeanTweedieDeviance"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanTweedieDeviance {
    return new MeanTweedieDeviance(readOptions("MeanTweedieDeviance", json)).load(json);
  }
}
