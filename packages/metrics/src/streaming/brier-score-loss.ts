import type { Matrix } from "@productizeml/stats";
import { type BrierScoreLossOptions, brierScoreLoss } from "../calibration/brier-score-loss.ts";
import { classesOf } from "../internal/streaming/classes-of.ts";
import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Mean squared distance of probabilities from what happened, over rows that come in chunks.
 *
 * A chunk need not have a row of every class, so the classes are not guessed from the rows: they are `labels`, or else 0 and 1, or
 * 0 up to the number of columns. The positive one of two is `positiveLabel`, or else the last; strings require it.
 *
 * @example
 * new BrierScoreLoss().update([0, 1], [0.1, 0.9]).update([1, 0], [0.8, 0.3]).compute(); // 0.0375
 * @see {@link brierScoreLoss}
 */
export class BrierScoreLoss extends StreamingMetric<
  Labels,
  Numbers | Matrix,
  MeanOf<Labels, Numbers | Matrix>,
  number
> {
  /**
   * Starts without rows.
   *
   * @param options - `positiveLabel`, `labels`, `scaleByHalf`, as of the function
   */
  constructor(options: StreamingOptions<BrierScoreLossOptions> = {}) {
    super(
      "BrierScoreLoss",
      options,
      new MeanOf<Labels, Numbers | Matrix>(
        `brierScoreLoss ${JSON.stringify(options)}`,
        (yTrue, yProb, weight) => {
          const labels = classesOf(options.labels, yProb);
          const greatest = labels[labels.length - 1];
          const positive = typeof greatest === "string" ? {} : { positiveLabel: greatest };
          return brierScoreLoss(yTrue, yProb, { ...positive, ...options, ...weight, labels });
        },
      ),
      (mean) => mean.mean("BrierScoreLoss"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): BrierScoreLoss {
    return new BrierScoreLoss(readOptions("BrierScoreLoss", json)).load(json);
  }
}
