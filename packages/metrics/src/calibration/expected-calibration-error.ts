import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { checkBinary, positiveClass, readClasses, type Targets } from "../internal/binary.ts";
import { type BinStrategy, sumBins } from "../internal/calibration/bins.ts";
import { checkNorm, combineGaps } from "../internal/calibration/gaps.ts";
import { classIndices, readProbabilities } from "../internal/probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link expectedCalibrationError}. */
export interface ExpectedCalibrationErrorOptions extends WeightOption {
  /**
   * Number of bins.
   *
   * @defaultValue `15`
   */
  readonly bins?: number;
  /**
   * Bins of equal width, or of equal numbers of rows (then also called adaptive calibration error).
   *
   * @defaultValue `"uniform"`
   */
  readonly strategy?: BinStrategy;
  /**
   * How the bins' gaps are combined: mean, root of the mean square, or the greatest (then also called maximum calibration error).
   *
   * @defaultValue `"l1"`
   */
  readonly norm?: "l1" | "l2" | "max";
  /**
   * With `norm: "l2"`: takes from each bin's squared gap what chance alone adds to it.
   *
   * @defaultValue `false`
   */
  readonly debias?: boolean;
  /**
   * Of a matrix: the probability of the likeliest class against how often it is right; or every class against the rest, averaged.
   *
   * @defaultValue `"top-label"`
   */
  readonly classes?: "top-label" | "classwise";
  /**
   * The class that a single column of probabilities is for.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
  /**
   * All classes, sorted, as the columns of a matrix stand; needed when `yTrue` lacks one.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/**
 * How far predicted probabilities lie from how often things happen, over bins of rows with like probabilities (ECE).
 *
 * It grows with the number of bins even for a calibrated model; compare models at the same number of bins and rows, or use `debias`.
 *
 * @param yTrue - true labels, length `n`
 * @param yProb - probability of the positive class, length `n`; or a matrix of `n` rows that sum to 1, one column for each class in
 * sorted order
 * @param options - bins, norm, classes, weights
 * @returns error in `[0, 1]`, 0 when calibrated; an edge belongs to the bin on its left, as in Guo et al. and scikit-learn (in
 * torchmetrics to the one on its right)
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for
 * probabilities outside `[0, 1]` or rows that do not sum to 1; `bad-option`, `unknown-label`
 * @example
 * expectedCalibrationError([0, 1, 0, 1], [0.2, 0.8, 0.3, 0.7], { bins: 2 }); // 0.25
 * @see torchmetrics.classification.CalibrationError; netcal.metrics.ECE; Guo et al. (2017), https://arxiv.org/abs/1706.04599;
 * `debias`: Kumar, Liang and Ma (2019), https://arxiv.org/abs/1909.10155
 */
export function expectedCalibrationError(
  yTrue: Labels,
  yProb: Numbers | Matrix,
  options: ExpectedCalibrationErrorOptions = {},
): number {
  const caller = "expectedCalibrationError";
  const { bins = 15, strategy = "uniform", norm = "l1", debias = false } = options;
  checkNorm(caller, norm, debias);
  const targets = readClasses(caller, yTrue);
  const weight = weights(caller, options.sampleWeight, targets.n);
  const error = (probability: Float64Array, positive: Int32Array) =>
    combineGaps(sumBins(caller, { positive, probability, weight }, bins, strategy), norm, debias);
  if (!("cols" in yProb)) checkBinary(caller, targets);
  const { classes, probability } = readProbabilities(caller, targets, yProb, options.labels);
  if (!("cols" in probability)) {
    return error(probability, targets.mark(positiveClass(caller, targets, options.positiveLabel)));
  }
  const kind = options.classes ?? "top-label";
  if (kind === "top-label") {
    const { confidence, right } = topLabel(probability, targets, classes);
    return error(confidence, right);
  }
  if (kind !== "classwise") {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires classes top-label or classwise, got ${kind}`,
    );
  }
  const index = classIndices(targets, classes);
  const { data, cols } = probability;
  const errors = classes.map((_, c) =>
    error(
      Float64Array.from(index, (_, row) => data[row * cols + c]),
      index.map((each) => (each === c ? 1 : 0)),
    ),
  );
  return errors.reduce((sum, each) => sum + each, 0) / errors.length;
}

/** The greatest probability of each row, and whether it is the true class's; of equal ones the first counts. */
function topLabel(
  { data, rows, cols }: Matrix<Float64Array>,
  targets: Targets,
  classes: readonly ClassLabel[],
): { readonly confidence: Float64Array; readonly right: Int32Array } {
  const index = classIndices(targets, classes);
  const confidence = new Float64Array(rows);
  const right = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    let top = 0;
    for (let j = 1; j < cols; j++) if (data[i * cols + j] > data[i * cols + top]) top = j;
    confidence[i] = data[i * cols + top];
    right[i] = top === index[i] ? 1 : 0;
  }
  return { confidence, right };
}
