import { betaFeatures } from "../internal/calibration/beta-features.ts";
import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { fitLogistic } from "../internal/calibration/fit-logistic.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** Options of {@link betaCalibration}. */
export interface BetaCalibrationOptions extends CurveOptions, UndefinedOption {}

/** A map of probabilities, as between two beta distributions: log-odds of `a ln p - b ln(1 - p) + c`. */
export interface BetaCalibration {
  /** Tells the kinds of calibrators apart. */
  readonly kind: "beta";
  /** Factor of `ln p`, not negative. */
  readonly a: number;
  /** Factor of `-ln(1 - p)`, not negative. */
  readonly b: number;
  /** Shift of the log-odds. */
  readonly c: number;
}

/**
 * Fits the map of probabilities that is right where the scores of each class follow a beta distribution. Unlike Platt scaling it can
 * leave probabilities that are calibrated already as they are.
 *
 * @param yTrue - true labels, length `n`, of rows that the model was not trained on
 * @param yProb - probability of the positive class, length `n`
 * @param options - positive label, weights, who is told of what is undefined
 * @returns a plain object for {@link calibrate}, which survives JSON; its numbers are `NaN` where there is no best fit, as where a
 * threshold tells the classes apart
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for probabilities outside `[0, 1]`
 * @example
 * const { a, b } = betaCalibration([0, 1, 0, 1, 0, 1], [0.1, 0.2, 0.4, 0.6, 0.8, 0.9]);
 * a >= 0 && b >= 0; // true
 * @see betacal.BetaCalibration; Kull, Silva Filho and Flach (2017), https://doi.org/10.1214/17-EJS1338SI
 */
export function betaCalibration(
  yTrue: Labels,
  yProb: Numbers,
  options: BetaCalibrationOptions = {},
): BetaCalibration {
  const {
    positive: target,
    probability,
    weight,
  } = readBinaryProbabilities("betaCalibration", yTrue, yProb, options);
  const logP = probability.map((p) => betaFeatures(p)[0]);
  const logQ = probability.map((p) => betaFeatures(p)[1]);
  const bestOf = (features: readonly Float64Array[]) => fitLogistic({ features, target, weight });
  const both = bestOf([logP, logQ]);
  if (!both.converged) {
    options.onUndefined?.({
      metric: "betaCalibration",
      reason: "the likelihood has no maximum",
      value: Number.NaN,
    });
    return { kind: "beta", a: Number.NaN, b: Number.NaN, c: Number.NaN };
  }
  const [a, b, c] = both.coefficients;
  if (a >= 0 && b >= 0) return { kind: "beta", a, b, c };
  // The best allowed fit has one of the two at 0: the one that is below 0, or both.
  const onlyB = a < 0 ? bestOf([logQ]).coefficients : null;
  if (onlyB && onlyB[0] >= 0) return { kind: "beta", a: 0, b: onlyB[0], c: onlyB[1] };
  const onlyA = b < 0 ? bestOf([logP]).coefficients : null;
  if (onlyA && onlyA[0] >= 0) return { kind: "beta", a: onlyA[0], b: 0, c: onlyA[1] };
  return { kind: "beta", a: 0, b: 0, c: bestOf([]).coefficients[0] };
}
