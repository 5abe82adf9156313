import { type JaccardOptions, jaccard } from "../classification/jaccard.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Intersection over union of true and predicted rows, over rows that come in chunks.
 *
 * @example
 * new Jaccard().update([0, 1, 1], [0, 1, 0]).update([0, 1], [1, 1]).compute(); // 0.5
 * @see {@link jaccard}
 */
export class Jaccard extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - averaging, positive label, classes, `zeroDivision`, as of the function
   */
  constructor(options: StreamingOptions<JaccardOptions> = {}) {
    super("Jaccard", options, new LabelCells(), overCells(jaccard, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Jaccard {
    return new Jaccard(readOptions("Jaccard", json)).load(json);
  }
}
