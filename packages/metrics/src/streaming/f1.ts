import { type F1Options, f1 } from "../classification/f1.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * F1 over rows that come in chunks.
 *
 * @example
 * const monday = new F1({ average: "macro" }).update(["a", "b"], ["a", "c"]);
 * const tuesday = new F1({ average: "macro" }).update(["c"], ["c"]);
 * monday.merge(tuesday).compute(); // 0.5555555555555555
 * @see {@link f1}
 */
export class F1 extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - averaging, positive label, classes, `zeroDivision`, as of the function
   */
  constructor(options: StreamingOptions<F1Options> = {}) {
    super("F1", options, new LabelCells(), overCells(f1, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): F1 {
    return new F1(readOptions("F1", json)).load(json);
  }
}
