import { type AccuracyOptions, accuracy } from "../classification/accuracy.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Share of labels that are predicted rightly, over rows that come in chunks.
 *
 * @example
 * new Accuracy().update(["cat", "dog"], ["cat", "dog"]).update(["dog", "cat"], ["cat", "cat"]).compute(); // 0.75
 * @see {@link accuracy}
 */
export class Accuracy extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<AccuracyOptions> = {}) {
    super("Accuracy", options, new LabelCells(), overCells(accuracy, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Accuracy {
    return new Accuracy(readOptions("Accuracy", json)).load(json);
  }
}
