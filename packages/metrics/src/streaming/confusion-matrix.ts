import {
  type Confusion,
  type ConfusionMatrixOptions,
  confusionMatrix,
} from "../classification/confusion-matrix.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * How often each class was predicted as each, over rows that come in chunks.
 *
 * @example
 * const matrix = new ConfusionMatrix().update(["cat", "dog"], ["cat", "dog"]).update(["dog", "cat"], ["cat", "cat"]);
 * Array.from(matrix.compute().matrix.data); // [2, 0, 1, 1]
 * @see {@link confusionMatrix}
 */
export class ConfusionMatrix extends StreamingMetric<Labels, Labels, LabelCells, Confusion> {
  /**
   * Starts without rows.
   *
   * @param options - classes, normalization, as of the function
   */
  constructor(options: StreamingOptions<ConfusionMatrixOptions> = {}) {
    super("ConfusionMatrix", options, new LabelCells(), overCells(confusionMatrix, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): ConfusionMatrix {
    return new ConfusionMatrix(readOptions("ConfusionMatrix", json)).load(json);
  }
}
