import { InvalidInputError, normal } from "@productizeml/stats";
import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { fitLogistic, type LogisticFit } from "../internal/calibration/fit-logistic.ts";
import { logit } from "../internal/calibration/log-odds.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** Options of {@link calibrationSlope}. */
export interface CalibrationSlopeOptions extends CurveOptions, UndefinedOption {
  /**
   * Confidence level, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
}

/** A coefficient with its interval. */
export interface CalibrationEstimate {
  /** The coefficient. */
  readonly value: number;
  /** Its standard error. */
  readonly standardError: number;
  /** Lower end of Wald's interval. */
  readonly lower: number;
  /** Upper end of Wald's interval. */
  readonly upper: number;
}

/** What {@link calibrationSlope} finds. */
export interface CalibrationSlope {
  /** 1 when calibrated; below 1 predictions are too extreme (overfitting), above 1 too timid. */
  readonly slope: CalibrationEstimate;
  /** Intercept beside that slope. */
  readonly intercept: CalibrationEstimate;
  /** Intercept when the slope is held at 1 (calibration in the large): 0 when calibrated, above 0 when probabilities are too low. */
  readonly inTheLarge: CalibrationEstimate;
  /** Confidence level. */
  readonly level: number;
}

/**
 * Calibration by logistic recalibration: the log-odds of what happened, as a straight line in the log-odds that were predicted.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`, each in `(0, 1)`
 * @param options - positive label, weights, level
 * @returns slope and intercepts with intervals; `NaN` where there is no best fit: with one class, one probability, or classes that a
 * threshold tells apart
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for `level` and for probabilities outside `(0, 1)`
 * @example
 * const { slope } = calibrationSlope([0, 1, 0, 0, 1, 1], [0.1, 0.2, 0.4, 0.6, 0.8, 0.9]);
 * slope.value < 1; // true
 * @see statsmodels.api.Logit of the labels on the log-odds; Cox (1958), https://doi.org/10.1093/biomet/45.3-4.562; Van Calster et al.
 * (2016), https://doi.org/10.1016/j.jclinepi.2015.12.005
 */
export function calibrationSlope(
  yTrue: Labels,
  yProb: Numbers,
  options: CalibrationSlopeOptions = {},
): CalibrationSlope {
  const { level = 0.95 } = options;
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `calibrationSlope requires level in (0, 1), got ${level}`);
  }
  const {
    positive: target,
    probability,
    weight,
  } = readBinaryProbabilities("calibrationSlope", yTrue, yProb, options);
  const odds = probability.map(logit);
  const row = odds.findIndex((value) => !Number.isFinite(value));
  if (row >= 0) {
    throw new InvalidInputError(
      "out-of-range",
      `calibrationSlope requires yProb in (0, 1), got ${probability[row]} at row ${row}`,
    );
  }
  const line = fitLogistic({ features: [odds], target, weight });
  const shift = fitLogistic({ features: [], offset: odds, target, weight });
  const z = normal.isf((1 - level) / 2);
  const told = (metric: string, fit: LogisticFit) => {
    if (!fit.converged)
      options.onUndefined?.({ metric, reason: "the likelihood has no maximum", value: Number.NaN });
  };
  told("slope", line);
  told("inTheLarge", shift);
  return {
    slope: estimate(line, 0, z),
    intercept: estimate(line, 1, z),
    inTheLarge: estimate(shift, 0, z),
    level,
  };
}

function estimate(
  { coefficients, standardErrors, converged }: LogisticFit,
  index: number,
  z: number,
): CalibrationEstimate {
  const value = converged ? coefficients[index] : Number.NaN;
  const standardError = converged ? standardErrors[index] : Number.NaN;
  return { value, standardError, lower: value - z * standardError, upper: value + z * standardError };
}
