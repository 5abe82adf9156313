import { InvalidInputError, quantile } from "@productizeml/stats";
import { checkBinary, positiveClass, readClasses } from "../internal/binary.ts";
import { readFloats } from "../internal/numbers.ts";
import { checkUnitRange } from "../internal/probabilities.ts";
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
  const targets = readClasses("calibrationCurve", yTrue);
  const probability = readFloats("calibrationCurve", "yProb", yProb, targets.n);
  checkUnitRange("calibrationCurve", probability);
  checkBinary("calibrationCurve", targets);
  const positive = targets.mark(positiveClass("calibrationCurve", targets, options.positiveLabel));
  const edges = innerEdges(probability, bins, strategy);
  const total = new Float64Array(bins);
  const predicted = new Float64Array(bins);
  const observed = new Float64Array(bins);
  for (let i = 0; i < probability.length; i++) {
    const bin = binOf(edges, probability[i]);
    total[bin]++;
    predicted[bin] += probability[i];
    observed[bin] += positive[i];
  }
  const mean = (sums: Float64Array) =>
    sums.map((sum, bin) => sum / total[bin]).filter((_, bin) => total[bin] > 0);
  return { probTrue: mean(observed), probPred: mean(predicted), counts: total.filter((rows) => rows > 0) };
}

function innerEdges(probability: Float64Array, bins: number, strategy: "uniform" | "quantile"): Float64Array {
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new InvalidInputError(
      "bad-option",
      `calibrationCurve requires a whole number of bins, got ${bins}`,
    );
  }
  const shares = Float64Array.from({ length: bins - 1 }, (_, i) => (i + 1) * (1 / bins));
  if (strategy === "uniform") return shares;
  if (strategy === "quantile") return quantile(probability, shares);
  throw new InvalidInputError(
    "bad-option",
    `calibrationCurve requires strategy uniform or quantile, got ${strategy}`,
  );
}

/** Number of edges below the value: an edge belongs to the bin on its left. */
function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
