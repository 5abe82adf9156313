import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { areaBound } from "../internal/streaming/area-bound.ts";
import { readBinning, ScoreBins } from "../internal/streaming/score-bins.ts";
import { ScoreRows } from "../internal/streaming/score-rows.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type RocAucOptions, rocAuc } from "../ranking/roc-auc.ts";
import type { BinsOption } from "./bins-option.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Area under the ROC curve over rows that come in chunks: exact, with every score kept; or with `bins`, in fixed memory.
 *
 * Pairs of a positive and a negative row in different bins are in the order of their bins. A pair within one bin counts half, so
 * that half the share of such pairs bounds the error, whatever the scores are.
 *
 * @example
 * new RocAuc().update([0, 0], [0.1, 0.4]).update([1, 1], [0.35, 0.8]).compute(); // 0.75
 * const binned = new RocAuc({ bins: 4 }).update([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
 * binned.compute(); // 0.875
 * binned.errorBound(); // 0.125
 * @see {@link rocAuc}
 */
export class RocAuc extends StreamingMetric<Labels, Numbers | Matrix, ScoreRows | ScoreBins, number> {
  /**
   * Starts without rows.
   *
   * @param options - `bins`, `range`, and those of the function
   * @throws InvalidInputError `out-of-range` for `bins` or `range`; `bad-option` for `maxFpr` with `bins`, which has no bound there
   */
  constructor(options: StreamingOptions<RocAucOptions> & BinsOption = {}) {
    const binning = readBinning("RocAuc", options);
    if (binning && (options.maxFpr ?? 1) !== 1) {
      throw new InvalidInputError("bad-option", `RocAuc requires maxFpr 1 with bins, got ${options.maxFpr}`);
    }
    super("RocAuc", options, binning ? new ScoreBins(binning) : new ScoreRows(), (scores, told) => {
      const { yTrue, yScore, weight } = scores.all();
      return rocAuc(yTrue, yScore, { ...options, ...told, ...weight });
    });
  }

  /**
   * How far `compute` may lie from the exact area.
   *
   * @returns 0 without `bins`; `NaN` where the area is
   */
  errorBound(): number {
    return this.state instanceof ScoreBins ? areaBound(this.state) : 0;
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): RocAuc {
    return new RocAuc(readOptions("RocAuc", json)).load(json);
  }
}
