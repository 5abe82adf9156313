import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ClassAverage } from "../average.ts";
import { areaUnderRoc } from "../internal/area-under-roc.ts";
import { readClasses, type Targets } from "../internal/binary.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { oneVersusOne } from "../internal/one-vs-one.ts";
import { averageOverClasses, readScoreMatrix } from "../internal/one-vs-rest.ts";
import { checkedClasses, checkRowSums } from "../internal/probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link rocAuc}. */
export interface RocAucOptions extends WeightOption, UndefinedOption {
  /**
   * Area up to this false positive rate only, rescaled so that chance is 0.5 and perfection 1. Two classes only.
   *
   * @defaultValue `1`, the whole area
   */
  readonly maxFpr?: number;
  /**
   * With more than two classes, where it must be given: each class against the rest, or every pair of classes (Hand and Till).
   *
   * @defaultValue none: more than two classes are refused
   */
  readonly multiClass?: "ovr" | "ovo";
  /**
   * With more than two classes: how the classes' areas become one; `null` gives every class its own. `micro` and `null` with `ovr` only.
   *
   * @defaultValue `"macro"`
   */
  readonly average?: ClassAverage | null;
  /**
   * With more than two classes: the class of each column of `yScore`, sorted.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/**
 * Area of every class against the rest.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - matrix of `n` rows, one column for each class in sorted order
 * @param options - `average: null`, `multiClass: "ovr"`, classes and weights
 * @returns one score in `[0, 1]` for each class
 */
export function rocAuc(
  yTrue: Labels,
  yScore: Matrix,
  options: RocAucOptions & { readonly average: null },
): Float64Array;
/**
 * Area under the ROC curve: the chance that a positive row scores higher than a negative one, a tie counting half.
 *
 * @param yTrue - true labels, length `n`; of two classes the greater is the positive one
 * @param yScore - scores, higher for the positive class, length `n`, used as they are; with more than two classes a matrix of
 * `n` rows of probabilities, one column for each class
 * @param options - weights, partial area, how several classes are handled
 * @returns area in `[0, 1]`, 0.5 for chance, higher is better; `NaN` when only one class occurs
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for several
 * classes without `multiClass`; `out-of-range` for `maxFpr`, or probabilities that do not sum to 1; `unknown-label`
 * @example
 * rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // 0.75
 * @see sklearn.metrics.roc_auc_score
 */
export function rocAuc(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options?: RocAucOptions & { readonly average?: ClassAverage },
): number;
export function rocAuc(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: RocAucOptions = {},
): number | Float64Array {
  const targets = readClasses("rocAuc", yTrue);
  const weight = weights("rocAuc", options.sampleWeight, targets.n);
  if (targets.classes.length > 2 || "cols" in yScore) return multiclassArea(targets, yScore, weight, options);
  const score = readFloats("rocAuc", "yScore", yScore, targets.n);
  checkFinite("rocAuc", "yScore", score);
  return binaryArea(score, targets.mark(targets.classes[targets.classes.length - 1]), weight, options);
}

function binaryArea(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
  options: RocAucOptions,
  label?: ClassLabel,
): number {
  const { maxFpr = 1, onUndefined } = options;
  if (!(maxFpr > 0 && maxFpr <= 1)) {
    throw new InvalidInputError("out-of-range", `rocAuc requires maxFpr in (0, 1], got ${maxFpr}`);
  }
  const area = areaUnderRoc(score, positive, weight, maxFpr);
  if (Number.isNaN(area)) {
    const told = { metric: "rocAuc", reason: "only one class in yTrue", value: area };
    onUndefined?.(label === undefined ? told : { ...told, label });
  }
  return area;
}

function multiclassArea(
  targets: Targets,
  yScore: Numbers | Matrix,
  weight: Float64Array | null,
  options: RocAucOptions,
): number | Float64Array {
  const { multiClass, average = "macro", maxFpr = 1 } = options;
  if (multiClass !== "ovr" && multiClass !== "ovo") {
    throw new InvalidInputError(
      "bad-option",
      `rocAuc requires multiClass ovr or ovo for more than 2 classes, got ${multiClass}`,
    );
  }
  const classes = checkedClasses("rocAuc", targets, options.labels);
  const scores = readScoreMatrix("rocAuc", "yScore", yScore, targets.n, classes.length);
  checkRowSums("rocAuc", scores, 1e-5);
  if (maxFpr !== 1) {
    throw new InvalidInputError(
      "bad-option",
      `rocAuc requires maxFpr 1 for more than 2 classes, got ${maxFpr}`,
    );
  }
  if (multiClass === "ovr") {
    return averageOverClasses(
      "rocAuc",
      targets,
      classes,
      scores,
      weight,
      average,
      (score, positive, w, label) => binaryArea(score, positive, w, options, label),
    );
  }
  if (weight || (average !== "macro" && average !== "weighted")) {
    throw new InvalidInputError(
      "bad-option",
      `rocAuc requires average macro or weighted and no sampleWeight for ovo, got ${weight ? "sampleWeight" : average}`,
    );
  }
  return oneVersusOne(targets, classes, scores, average, (score, positive) =>
    binaryArea(score, positive, null, options),
  );
}
