import { fitLogistic } from "../internal/calibration/fit-logistic.ts";
import { readBinaryScores } from "../internal/scores.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";

/** Options of {@link plattScaling}. */
export interface PlattScalingOptions extends CurveOptions {}

/** A logistic function of the score. */
export interface PlattScaling {
  /** Tells the kinds of calibrators apart. */
  readonly kind: "platt";
  /** How much a score of 1 adds to the log-odds; scikit-learn's `a_` with the other sign. */
  readonly slope: number;
  /** Log-odds at a score of 0; scikit-learn's `b_` with the other sign. */
  readonly intercept: number;
}

/**
 * Fits a logistic function from scores to probabilities (Platt scaling); a few hundred rows suffice.
 *
 * The targets are smoothed as Platt has it: `(p + 1) / (p + 2)` for the `p` rows of the positive class, `1 / (q + 2)` for the `q`
 * others, so that there is a best fit even where a threshold tells the classes apart.
 *
 * @param yTrue - true labels, length `n`, of rows that the model was not trained on
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - positive label, weights
 * @returns a plain object for {@link calibrate}, which survives JSON
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * plattScaling([0, 1, 0, 1], [-2, -1, 1, 2]); // { "kind": "platt", "slope": 0.20230999306340403 }
 * @see sklearn.calibration.CalibratedClassifierCV with `method="sigmoid"`; Platt (1999), Probabilistic outputs for support vector
 * machines
 */
export function plattScaling(
  yTrue: Labels,
  yScore: Numbers,
  options: PlattScalingOptions = {},
): PlattScaling {
  const { positive, score, weight } = readBinaryScores("plattScaling", yTrue, yScore, options);
  let positives = 0;
  let negatives = 0;
  for (let i = 0; i < positive.length; i++) {
    const w = weight ? weight[i] : 1;
    positives += positive[i] * w;
    negatives += (1 - positive[i]) * w;
  }
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const target = Float64Array.from(positive, (each) => (each === 1 ? high : low));
  const { coefficients } = fitLogistic({ features: [score], target, weight });
  return { kind: "platt", slope: coefficients[0], intercept: coefficients[1] };
}
