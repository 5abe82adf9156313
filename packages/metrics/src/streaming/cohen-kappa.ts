import { type CohenKappaOptions, cohenKappa } from "../classification/cohen-kappa.ts";
import { LabelCells, overCells } from "../internal/streaming/label-cells.ts";
import type { Labels } from "../labels.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Agreement beyond chance, over rows that come in chunks.
 *
 * @example
 * new CohenKappa().update(["no", "yes"], ["no", "yes"]).update(["yes", "no"], ["no", "no"]).compute(); // 0.5
 * @see {@link cohenKappa}
 */
export class CohenKappa extends StreamingMetric<Labels, Labels, LabelCells, number> {
  /**
   * Starts without rows.
   *
   * @param options - classes, weighting of disagreements, as of the function
   */
  constructor(options: StreamingOptions<CohenKappaOptions> = {}) {
    super("CohenKappa", options, new LabelCells(), overCells(cohenKappa, options));
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): CohenKappa {
    return new CohenKappa(readOptions("CohenKappa", json)).load(json);
  }
}
