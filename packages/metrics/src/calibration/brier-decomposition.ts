import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { type BinStrategy, sumBins } from "../internal/calibration/bins.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";

/** Options of {@link brierDecomposition}. */
export interface BrierDecompositionOptions extends CurveOptions {
  /**
   * Number of bins.
   *
   * @defaultValue `10`
   */
  readonly bins?: number;
  /**
   * Bins of equal width, or of equal numbers of rows.
   *
   * @defaultValue `"uniform"`
   */
  readonly strategy?: BinStrategy;
}

/** Parts of a Brier score: `brier = reliability - resolution + uncertainty + withinBins`. */
export interface BrierDecomposition {
  /** The Brier score. */
  readonly brier: number;
  /** Mean squared distance of each bin's probability from what happened in it: 0 when calibrated. */
  readonly reliability: number;
  /** Mean squared distance of what happened in each bin from the base rate: high when bins differ. */
  readonly resolution: number;
  /** Variance of what happened: the Brier score of the base rate. */
  readonly uncertainty: number;
  /** What probabilities that differ within a bin add or spare; 0 when each bin has one probability. */
  readonly withinBins: number;
}

/**
 * The Brier score by its causes: miscalibration, lack of discrimination, and what no model can know.
 *
 * The parts depend on the bins; `corpDecomposition` needs none.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`
 * @param options - bins, positive label, weights
 * @returns the score and its parts; all but `withinBins` lie in `[0, 1]`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for
 * probabilities outside `[0, 1]`; `bad-option`
 * @example
 * brierDecomposition([0, 1, 0, 1], [0.2, 0.2, 0.8, 0.8]); // { "brier": 0.34, "reliability": 0.09, "resolution": 0 }
 * @see Murphy (1973), A new vector partition of the probability score; Stephenson, Coelho and Jolliffe (2008),
 * https://doi.org/10.1175/2007WAF2006116.1
 */
export function brierDecomposition(
  yTrue: Labels,
  yProb: Numbers,
  options: BrierDecompositionOptions = {},
): BrierDecomposition {
  const { bins = 10, strategy = "uniform" } = options;
  const read = readBinaryProbabilities("brierDecomposition", yTrue, yProb, options);
  const { total, predicted, observed } = sumBins("brierDecomposition", read, bins, strategy);
  const { positive, probability, weight } = read;
  let squares = 0;
  for (let i = 0; i < probability.length; i++) {
    squares += (weight ? weight[i] : 1) * (positive[i] - probability[i]) ** 2;
  }
  const rows = total.reduce((sum, each) => sum + each, 0);
  const base = observed.reduce((sum, each) => sum + each, 0) / rows;
  let reliability = 0;
  let resolution = 0;
  for (let bin = 0; bin < bins; bin++) {
    if (total[bin] === 0) continue;
    const share = observed[bin] / total[bin];
    reliability += (total[bin] / rows) * (predicted[bin] / total[bin] - share) ** 2;
    resolution += (total[bin] / rows) * (share - base) ** 2;
  }
  const brier = squares / rows;
  const uncertainty = base * (1 - base);
  return {
    brier,
    reliability,
    resolution,
    uncertainty,
    withinBins: brier - reliability + resolution - uncertainty,
  };
}
