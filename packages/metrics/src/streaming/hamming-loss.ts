import { type HammingLossOptions, hammingLoss } from "../classification/hamming-loss.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Share of labels that are predicted wrongly, over rows that come in chunks.
 *
 * @example
 * new HammingLoss().update(["cat", "dog"], ["cat", "dog"]).update(["dog", "cat"], ["cat", "cat"]).compute(); // 0.25
 * @see {@link hammingLoss}
 */
export class HammingLoss extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<HammingLossOptions> = {}) {
    super("HammingLoss", options, new LabelCells(), overCells(hammingLoss, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): HammingLoss {
    return new HammingLoss(readOptions("HammingLoss", json)).load(json);
  }
}
