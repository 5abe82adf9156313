import { type PrecisionOptions, precision } from "../classification/precision.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Precision over rows that come in chunks.
 *
 * @example
 * new Precision().update([0, 1, 1], [0, 1, 0]).update([0, 1], [1, 1]).compute(); // 0.6666666666666666
 * @see {@link precision}
 */
export class Precision extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - averaging, positive label, classes, `zeroDivision`, as of the function
   */
  constructor(options: StreamingOptions<PrecisionOptions> = {}) {
    super("Precision", options, new LabelCells(), overCells(precision, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Precision {
    return new Precision(readOptions("Precision", json)).load(json);
  }
}
