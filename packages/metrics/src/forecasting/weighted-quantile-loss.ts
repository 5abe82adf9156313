import { InvalidInputError, type Matrix, requireLength } from "@productizeml/stats";
import { meanMagnitude } from "../internal/forecasting/mean-distance.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { checkedAlpha, pinball } from "../internal/pinball.ts";
import { readMatrix } from "../internal/score-rows.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link weightedQuantileLoss}. */
export interface WeightedQuantileLossOptions extends WeightOption {
  /** The quantile that each column forecasts, in `[0, 1]`. */
  readonly quantiles: readonly number[];
}

/**
 * Twice the pinball loss of forecast quantiles as a share of the sum of the true magnitudes, averaged over the quantiles; for the median
 * alone it is {@link weightedMeanAbsolutePercentageError}.
 *
 * @param yTrue - true values, length `n`
 * @param yQuantiles - forecast quantiles, matrix of `n` rows and one column for each of `quantiles`
 * @param options - quantiles, weights of rows
 * @returns loss in `[0, ∞)`, lower is better; infinite or `NaN` where every true value is 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `quantiles`
 * @example
 * const yQuantiles = { data: [90, 110, 30, 60], rows: 2, cols: 2 };
 * weightedQuantileLoss([100, 50], yQuantiles, { quantiles: [0.1, 0.9] }); // 0.03333333333333333
 * @see gluonts.ev.metrics.MeanWeightedSumQuantileLoss
 */
export function weightedQuantileLoss(
  yTrue: Numbers,
  yQuantiles: Matrix,
  options: WeightedQuantileLossOptions,
): number {
  const caller = "weightedQuantileLoss";
  const { quantiles } = options;
  const { data, rows, cols } = readMatrix(caller, "yQuantiles", yQuantiles);
  const actual = readFloats(caller, "yTrue", yTrue, rows);
  if (rows === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  checkFinite(caller, "yTrue", actual);
  requireLength(caller, "quantiles", quantiles);
  if (quantiles.length !== cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires quantiles of length ${cols}, one for each column of yQuantiles, got ${quantiles.length}`,
    );
  }
  const weight = weights(caller, options.sampleWeight, rows);
  const column = new Float64Array(rows);
  let loss = 0;
  for (let q = 0; q < cols; q++) {
    for (let row = 0; row < rows; row++) column[row] = data[row * cols + q];
    loss += pinball(actual, column, weight, checkedAlpha(caller, quantiles[q]));
  }
  return (2 * loss) / cols / meanMagnitude(actual, weight);
}
