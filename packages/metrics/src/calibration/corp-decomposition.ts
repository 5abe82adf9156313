import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { poolAdjacent } from "../internal/calibration/pool.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";

/** Options of {@link corpDecomposition}. */
export interface CorpDecompositionOptions extends CurveOptions {}

/** Parts of a Brier score: `brier = miscalibration - discrimination + uncertainty`. */
export interface CorpDecomposition {
  /** The Brier score. */
  readonly brier: number;
  /** What recalibration could spare: 0 when calibrated. */
  readonly miscalibration: number;
  /** What the recalibrated probabilities spare against the base rate: high when they tell the classes apart. */
  readonly discrimination: number;
  /** The Brier score of the base rate. */
  readonly uncertainty: number;
}

/**
 * The Brier score by its causes, with isotonic regression in the place of bins (CORP), so that there is nothing to choose.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`
 * @param options - positive label, weights
 * @returns the score and its parts, none below 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for
 * probabilities outside `[0, 1]`; `bad-option`
 * @example
 * corpDecomposition([0, 1, 0, 1], [0.2, 0.2, 0.8, 0.8]); // { "brier": 0.34, "miscalibration": 0.09, "discrimination": 0 }
 * @see Dimitriadis, Gneiting and Jordan (2021), https://doi.org/10.1073/pnas.2016191118; R's reliabilitydiag; complexity O(n log n)
 */
export function corpDecomposition(
  yTrue: Labels,
  yProb: Numbers,
  options: CorpDecompositionOptions = {},
): CorpDecomposition {
  const { positive, probability, weight } = readBinaryProbabilities(
    "corpDecomposition",
    yTrue,
    yProb,
    options,
  );
  const { thresholds, truePositives, falsePositives } = thresholdCounts(probability, positive, weight);
  const n = thresholds.length;
  const share = new Float64Array(n);
  const rows = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const hits = truePositives[i] - (i > 0 ? truePositives[i - 1] : 0);
    const misses = falsePositives[i] - (i > 0 ? falsePositives[i - 1] : 0);
    const p = thresholds[i];
    squares += hits * (1 - p) ** 2 + misses * p ** 2;
    // Scores fall, so that pooling neighbours needs them from the end.
    rows[n - 1 - i] = hits + misses;
    share[n - 1 - i] = hits / (hits + misses);
  }
  const all = truePositives[n - 1] + falsePositives[n - 1];
  const base = truePositives[n - 1] / all;
  const { mean, weight: size } = poolAdjacent(share, rows);
  let recalibrated = 0;
  for (let block = 0; block < mean.length; block++) {
    recalibrated += size[block] * mean[block] * (1 - mean[block]);
  }
  const brier = squares / all;
  const uncertainty = base * (1 - base);
  recalibrated /= all;
  return {
    brier,
    miscalibration: Math.max(0, brier - recalibrated),
    discrimination: Math.max(0, uncertainty - recalibrated),
    uncertainty,
  };
}
