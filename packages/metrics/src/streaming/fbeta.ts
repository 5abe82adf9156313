import { type FbetaOptions, fbeta } from "../classification/fbeta.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * F-beta over rows that come in chunks.
 *
 * @example
 * new Fbeta({ beta: 2 }).update([0, 1, 1], [0, 1, 0]).update([0, 1, 0], [1, 0, 0]).compute(); // 0.35714285714285715
 * @see {@link fbeta}
 */
export class Fbeta extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - `beta`, averaging, positive label, classes, `zeroDivision`, as of the function
   */
  constructor(options: StreamingOptions<FbetaOptions>) {
    super("Fbeta", options, new LabelCells(), overCells(fbeta, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): Fbeta {
    return new Fbeta(readOptions("Fbeta", json)).load(json);
  }
}
