import { type MatthewsCorrcoefOptions, matthewsCorrcoef } from "../classification/matthews-corrcoef.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Correlation of true and predicted labels, over rows that come in chunks.
 *
 * @example
 * new MatthewsCorrcoef().update([1, 1], [1, 0]).update([1, 0], [1, 1]).compute(); // -0.3333333333333333
 * @see {@link matthewsCorrcoef}
 */
export class MatthewsCorrcoef extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - none so far
   */
  constructor(options: StreamingOptions<MatthewsCorrcoefOptions> = {}) {
    super("MatthewsCorrcoef", options, new LabelCells(), overCells(matthewsCorrcoef, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): MatthewsCorrcoef {
    return new MatthewsCorrcoef(readOptions("MatthewsCorrcoef", json)).load(json);
  }
}
