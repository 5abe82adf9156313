import { type Column, columnLength, InvalidInputError, type Matrix } from "@productizeml/stats";
import { betaFeatures } from "../internal/calibration/beta-features.ts";
import { interpolate } from "../internal/calibration/interpolate.ts";
import { expit } from "../internal/calibration/log-odds.ts";
import { toLogits, toOdds } from "../internal/calibration/logits.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { checkUnitRange } from "../internal/probabilities.ts";
import { readMatrix } from "../internal/score-rows.ts";
import type { Numbers } from "../numbers.ts";
import type { BetaCalibration } from "./beta-calibration.ts";
import type { IsotonicRegression } from "./isotonic-regression.ts";
import type { PlattScaling } from "./platt-scaling.ts";
import type { TemperatureScaling } from "./temperature-scaling.ts";

/** What makes probabilities of scores: a plain object that survives JSON, so it travels with the model. */
export type Calibrator = PlattScaling | IsotonicRegression | TemperatureScaling | BetaCalibration;

/**
 * Probabilities from scores, by a fitted calibrator.
 *
 * @param calibrator - what `plattScaling`, `isotonicCalibration`, `isotonicRegression`, `temperatureScaling` or `betaCalibration`
 * returned, or its copy through JSON
 * @param yScore - scores as it was fitted on, length `n`
 * @returns probability of the positive class (of `isotonicRegression`, the function's value) for each row; `NaN` where the
 * calibrator's numbers are, and beyond an isotonic function whose `outOfBounds` is `nan`
 * @throws InvalidInputError `not-finite`; `out-of-range` for probabilities outside `[0, 1]`; `bad-state` for an object that is no
 * calibrator
 * @example
 * Array.from(calibrate({ kind: "platt", slope: 2, intercept: -1 }, [0.5])); // [0.5]
 * @see sklearn.calibration.CalibratedClassifierCV
 */
export function calibrate(calibrator: Calibrator, yScore: Numbers): Float64Array;
/**
 * Probabilities of every class from a matrix of scores, by a fitted temperature.
 *
 * @param calibrator - what `temperatureScaling` returned
 * @param yScore - scores as it was fitted on: `n` rows, one column for each class
 * @returns probabilities: rows that sum to 1
 * @throws InvalidInputError `not-finite`, `out-of-range`; `bad-option` for another kind of calibrator
 * @example
 * const halved = { kind: "temperature", temperature: 2, scores: "logits" };
 * Array.from(calibrate(halved, { data: [1, 1], rows: 1, cols: 2 }).data); // [0.5, 0.5]
 */
export function calibrate(calibrator: TemperatureScaling, yScore: Matrix): Matrix<Float64Array>;
export function calibrate(
  calibrator: Calibrator,
  yScore: Numbers | Matrix,
): Float64Array | Matrix<Float64Array> {
  if ("cols" in yScore) return softened(calibrator, readMatrix("calibrate", "yScore", yScore));
  const score = readFloats("calibrate", "yScore", yScore, columnLength(yScore as Column));
  checkFinite("calibrate", "yScore", score);
  switch (calibrator.kind) {
    case "platt":
      return score.map((each) => expit(calibrator.slope * each + calibrator.intercept));
    case "isotonic":
      return interpolate(calibrator, score);
    case "temperature":
      return toOdds("calibrate", score, calibrator.scores).map((odds) =>
        expit(odds / calibrator.temperature),
      );
    case "beta": {
      checkUnitRange("calibrate", score);
      const { a, b, c } = calibrator;
      return score.map((p) => {
        const [logP, logQ] = betaFeatures(p);
        return expit(a * logP + b * logQ + c);
      });
    }
    default:
      throw new InvalidInputError(
        "bad-state",
        `calibrate requires a calibrator of a known kind, got ${(calibrator as { kind?: unknown }).kind}`,
      );
  }
}

/** Softmax of the logits over the temperature. */
function softened(calibrator: Calibrator, scores: Matrix<Float64Array>): Matrix<Float64Array> {
  if (calibrator.kind !== "temperature") {
    throw new InvalidInputError(
      "bad-option",
      `calibrate requires a temperature for a matrix of scores, got ${calibrator.kind}`,
    );
  }
  const { data, rows, cols } = toLogits("calibrate", scores, calibrator.scores);
  const probability = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * cols, (i + 1) * cols);
    const top = row.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let j = 0; j < cols; j++) {
      const share = Math.exp((row[j] - top) / calibrator.temperature);
      probability[i * cols + j] = share;
      sum += share;
    }
    for (let j = 0; j < cols; j++) probability[i * cols + j] /= sum;
  }
  return { data: probability, rows, cols };
}
