import { type RecallOptions, recall } from "../classification/recall.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Recall over rows that come in chunks.
 *
 * @example
 * new Recall().update([0, 1, 1], [0, 1, 0]).update([0, 1], [1, 1]).compute(); // 0.6666666666666666
 * @see {@link recall}
 */
export class Recall extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - averaging, positive label, classes, `zeroDivision`, as of the function
   */
  constructor(options: StreamingOptions<RecallOptions> = {}) {
    super("Recall", options, new LabelCells(), overCells(recall, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Recall {
    return new Recall(readOptions("Recall", json)).load(json);
  }
}
