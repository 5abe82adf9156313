import { type ZeroOneLossOptions, zeroOneLoss } from "../classification/zero-one-loss.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Share, or number, of rows that are predicted wrongly, over rows that come in chunks.
 *
 * @example
 * new ZeroOneLoss({ normalize: false }).update([1, 2], [2, 2]).update([3, 4], [3, 4]).compute(); // 1
 * @see {@link zeroOneLoss}
 */
export class ZeroOneLoss extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - `normalize`, as of the function
   */
  constructor(options: StreamingOptions<ZeroOneLossOptions> = {}) {
    super("ZeroOneLoss", options, new LabelCells(), overCells(zeroOneLoss, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): ZeroOneLoss {
    return new ZeroOneLoss(readOptions("ZeroOneLoss", json)).load(json);
  }
}
