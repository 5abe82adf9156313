import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { sumBins } from "../internal/calibration/bins.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";

/** Options of {@link calibrationCurve}. */
export interface CalibrationCurveOptions {
  /**
   * The class that the probabilities are for.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
  /**
   * Number of bins.
   *
   * @defaultValue `5`
   */
  readonly bins?: number;
  /**
   * Bins of equal width, or of equal numbers of rows.
   *
   * @defaultValue `"uniform"`
   */
  readonly strategy?: "uniform" | "quantile";
}

/** Points of a reliability diagram: one for each bin with rows. */
export interface CalibrationCurve {
  /** Share of the bin's rows that are of the positive class. */
  readonly probTrue: Float64Array;
  /** Mean predicted probability of the bin's rows. */
  readonly probPred: Float64Array;
  /** Number of rows of the bin. */
  readonly counts: Float64Array;
}

/**
 * How often the positive class occurs among rows with like predicted probability (reliability curve).
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`
 * @param options - positive label, bins
 * @returns one point for each bin that has rows, by rising probability, each in `[0, 1]`; a calibrated model has both equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for probabilities outside
 * `[0, 1]`; `bad-option`
 * @example
 * Array.from(calibrationCurve([0, 0, 1, 1], [0.1, 0.3, 0.7, 0.9], { bins: 2 }).probTrue); // [0, 1]
 * @see sklearn.calibration.calibration_curve
 */
export function calibrationCurve(
  yTrue: Labels,
  yProb: Numbers,
  options: CalibrationCurveOptions = {},
): CalibrationCurve {
  const { bins = 5, strategy = "uniform" } = options;
  const caller = "calibrationCurve";
  const read = readBinaryProbabilities(caller, yTrue, yProb, options);
  const { total, predicted, observed } = sumBins(caller, read, bins, strategy);
  const mean = (sums: Float64Array) =>
    sums.map((sum, bin) => sum / total[bin]).filter((_, bin) => total[bin] > 0);
  return { probTrue: mean(observed), probPred: mean(predicted), counts: total.filter((rows) => rows > 0) };
}
