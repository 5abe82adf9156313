import { countedPoints, monotonicPoints } from "../internal/calibration/monotonic-points.ts";
import { readBinaryScores } from "../internal/scores.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { IsotonicRegression } from "./isotonic-regression.ts";

/** Options of {@link isotonicCalibration}. */
export interface IsotonicCalibrationOptions extends CurveOptions {}

/**
 * Fits a rising step function from scores to probabilities; it can mend any distortion that keeps the order, and asks for some
 * thousand rows.
 *
 * @param yTrue - true labels, length `n`, of rows that the model was not trained on
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - positive label, weights
 * @returns a plain object for {@link calibrate}, which survives JSON
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * const calibrator = isotonicCalibration([0, 1, 0, 1], [1, 2, 3, 4]);
 * Array.from(calibrate(calibrator, [0, 2, 4])); // [0, 0.5, 1]
 * @see sklearn.calibration.CalibratedClassifierCV with `method="isotonic"`; Zadrozny and Elkan (2002),
 * https://doi.org/10.1145/775047.775151
 */
export function isotonicCalibration(
  yTrue: Labels,
  yScore: Numbers,
  options: IsotonicCalibrationOptions = {},
): IsotonicRegression {
  const { positive, score, weight } = readBinaryScores("isotonicCalibration", yTrue, yScore, options);
  const counted = countedPoints(thresholdCounts(score, positive, weight));
  const points = monotonicPoints(counted, { rises: true, yMin: 0, yMax: 1 });
  return { kind: "isotonic", ...points, increasing: true, outOfBounds: "clip" };
}
