import type { Matrix } from "@productizeml/stats";
import { type LogLossOptions, logLoss } from "../calibration/log-loss.ts";
import { classesOf } from "../internal/streaming/classes-of.ts";
import { MeanOf } from "../internal/streaming/mean-of.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { StreamingJson } from "./streaming-json.ts";
import { readOptions, StreamingMetric } from "./streaming-metric.ts";
import type { StreamingOptions } from "./streaming-options.ts";

/**
 * Cross-entropy of probabilities over rows that come in chunks.
 *
 * A chunk need not have a row of every class, so the classes are not guessed from the rows: they are `labels`, or else 0 and 1, or
 * 0 up to the number of columns.
 *
 * @example
 * new LogLoss().update([0, 1], [0.5, 0.5]).update([1], [0.5]).compute(); // 0.6931471805599453
 * @see {@link logLoss}
 */
export class LogLoss extends StreamingMetric<
  Labels,
  Numbers | Matrix,
  MeanOf<Labels, Numbers | Matrix>,
  number
> {
  /**
   * Starts without rows.
   *
   * @param options - `labels`, as of the function
   */
  constructor(options: StreamingOptions<LogLossOptions> = {}) {
    super(
      "LogLoss",
      options,
      new MeanOf<Labels, Numbers | Matrix>(`logLoss ${JSON.stringify(options)}`, (yTrue, yProb, weight) =>
        logLoss(yTrue, yProb, { ...weight, labels: classesOf(options.labels, yProb) }),
      ),
      (mean) => mean.mean("LogLoss"),
    );
  }

  /**
   * Goes on where another stopped.
   *
   * @param json - what `toJSON` wrote
   * @returns the metric
   * @throws InvalidInputError `bad-state` for what another class, or another version of it, wrote
   */
  static fromJSON(json: StreamingJson): LogLoss {
    return new LogLoss(readOptions("LogLoss", json)).load(json);
  }
}
