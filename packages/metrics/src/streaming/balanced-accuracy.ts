import { type BalancedAccuracyOptions, balancedAccuracy } from "../classification/balanced-accuracy.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean recall over the classes, over rows that come in chunks.
 *
 * @example
 * new BalancedAccuracy().update([0, 1, 0], [0, 1, 0]).update([0, 1, 0], [0, 0, 1]).compute(); // 0.625
 * @see {@link balancedAccuracy}
 */
export class BalancedAccuracy extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - `adjusted`, as of the function
   */
  constructor(options: StreamingOptions<BalancedAccuracyOptions> = {}) {
    super("BalancedAccuracy", options, new LabelCells(), overCells(balancedAccuracy, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): BalancedAccuracy {
    return new BalancedAccuracy(readOptions("BalancedAccuracy", json)).load(json);
  }
}
