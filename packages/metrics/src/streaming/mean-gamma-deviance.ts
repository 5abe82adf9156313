import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Numbers } from "../numbers.ts";
import { type MeanGammaDevianceOptions, meanGammaDeviance } from "../regression/mean-gamma-deviance.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean gamma deviance over rows that come in chunks.
 *
 * @example
 * new MeanGammaDeviance().update([2, 0.5], [0.5, 0.5]).update([1, 4], [2, 2]).compute(); // 1.0568528194400546
 * @see {@link meanGammaDeviance}
 */
export class MeanGammaDeviance extends StreamingMetric<Numbers, Numbers, MeanOf<Numbers, Numbers>, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MeanGammaDevianceOptions> = {}) {
    super(
      "MeanGammaDeviance",
      options,
      new MeanOf<Numbers, Numbers>("meanGammaDeviance", meanGammaDeviance),
      (mean) => mean.mean("MeanGammaDeviance"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MeanGammaDeviance {
    return new MeanGammaDeviance(readOptions("MeanGammaDeviance", json)).load(json);
  }
}
