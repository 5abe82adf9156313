import type { Matrix } from "@productizeml/stats";
import { readBinning, ScoreBins } from "../internal/streaming/score-bins.ts";
import { ScoreRows } from "../internal/streaming/score-rows.ts";
import { stepBound } from "../internal/streaming/step-bound.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type AveragePrecisionOptions, averagePrecision } from "../ranking/average-precision.ts";
import type { BinsOption } from "./bins-option.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Average precision over rows that come in chunks: exact, with every score kept; or with `bins`, in fixed memory.
 *
 * Rows in one bin count as tied. The bound of the error follows from the best and the worst order of the rows of each bin.
 *
 * @example
 * new AveragePrecision().update([0, 0], [0.1, 0.4]).update([1, 1], [0.35, 0.8]).compute(); // 0.8333333333333333
 * const binned = new AveragePrecision({ bins: 1000 }).update([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
 * binned.compute(); // 0.8333333333333333
 * @see {@link averagePrecision}
 */
export class AveragePrecision extends StreamingMetric<
  Labels,
  Numbers | Matrix,
  ScoreRows | ScoreBins,
  number
> {
  readonly #positiveLabel: string | number | boolean;

  /**
   * Starts without rows.
   *
   * @param options - `bins`, `range`, and those of the function
   * @throws InvalidInputError `out-of-range` for `bins` or `range`
   */
  constructor(options: StreamingOptions<AveragePrecisionOptions> & BinsOption = {}) {
    const binning = readBinning("AveragePrecision", options);
    super("AveragePrecision", options, binning ? new ScoreBins(binning) : new ScoreRows(), (scores, told) => {
      const { yTrue, yScore, weight } = scores.all();
      return averagePrecision(yTrue, yScore, { ...options, ...told, ...weight });
    });
    this.#positiveLabel = options.positiveLabel ?? 1;
  }

  /**
   * How far `compute` may lie from the exact value.
   *
   * @returns 0 without `bins`, or without positive rows
   */
  errorBound(): number {
    return this.state instanceof ScoreBins ? stepBound(this.state, this.#positiveLabel) : 0;
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): AveragePrecision {
    return new AveragePrecision(readOptions("AveragePrecision", json)).load(json);
  }
}
