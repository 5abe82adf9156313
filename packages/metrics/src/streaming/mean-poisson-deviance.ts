import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { type MeanPoissonDevianceOptions, meanPoissonDeviance } from "../regression/mean-poisson-deviance.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean Poisson deviance over rows that come in chunks.
 *
 * @example
 * new MeanPoissonDeviance().update([2, 0], [0.5, 0.5]).update([1, 4], [2, 2]).compute(); // 1.4260151319598084
 * @see {@link meanPoissonDeviance}
 */
export class MeanPoissonDeviance extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MeanPoissonDevianceOptions> = {}) {
    super(
      "MeanPoissonDeviance",
      options,
      new MeanOf<Numbers, Numbers>("meanPoissonDeviance", meanPoissonDeviance),
      (mean) => mean.mean("MeanPoissonDeviance"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanPoissonDeviance {
    return new MeanPoissonDeviance(readOptions("MeanPoissonDeviance", json)).load(json);
  }
}
