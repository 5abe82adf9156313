import { requireInteger } from "@productizeml/stats";
import type { ExpectedCalibrationErrorOptions } from "../calibration/expected-calibration-error.ts";
import { checkNorm, combineGaps } from "../internal/calibration/gaps.ts";
import { ProbabilityBins } from "../internal/streaming/probability-bins.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";

/** What of the function's options holds chunk by chunk: bins of equal width, of the probability of one class. */
export type StreamingCalibrationOptions = Pick<
  ExpectedCalibrationErrorOptions,
  "bins" | "norm" | "debias" | "positiveLabel"
>;

/**
 * How far probabilities lie from how often things happen, over rows that come in chunks, in bins of equal width.
 *
 * @example
 * const metric = new ExpectedCalibrationError({ bins: 2 }).update([0, 1], [0.2, 0.8]).update([0, 1], [0.3, 0.7]);
 * metric.compute(); // 0.25
 * @see expectedCalibrationError
 */
export class ExpectedCalibrationError extends StreamingMetric<Labels, Numbers, ProbabilityBins, number> {
  /**
   * Starts without rows.
   *
   * @param options - `bins`, `norm`, `debias`, `positiveLabel`, as of the function
   * @throws InvalidInputError `out-of-range` for `bins`; `bad-option`
   */
  constructor(options: StreamingCalibrationOptions = {}) {
    const { bins = 15, norm = "l1", debias = false, positiveLabel } = options;
    requireInteger("ExpectedCalibrationError", "bins", bins, 1, 2 ** 24);
    checkNorm("ExpectedCalibrationError", norm, debias);
    super("ExpectedCalibrationError", options, new ProbabilityBins(bins, positiveLabel), ({ sums }) =>
      combineGaps(sums, norm, debias),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): ExpectedCalibrationError {
    return new ExpectedCalibrationError(readOptions("ExpectedCalibrationError", json)).load(json);
  }
}
