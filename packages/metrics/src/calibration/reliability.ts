import { InvalidInputError } from "@productizeml/stats";
import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { innerEdges, sumBins } from "../internal/calibration/bins.ts";
import { consistencyBars } from "../internal/calibration/consistency.ts";
import { clopperPearson, wilson } from "../internal/proportion.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CalibrationCurve, CalibrationCurveOptions } from "./calibration-curve.ts";

/** Options of {@link reliability}. */
export interface ReliabilityOptions extends CalibrationCurveOptions {
  /**
   * `wilson` and `clopper-pearson`: confidence interval of what was observed in the bin, to be held against the diagonal.
   * `consistency`: where the observed share would lie if the probabilities were right, to hold what was observed against.
   *
   * @defaultValue `"wilson"`
   */
  readonly band?: "wilson" | "clopper-pearson" | "consistency";
  /**
   * Level of each bin's band, in `(0, 1)`; the bands do not hold jointly.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
  /**
   * Number of resamples of the consistency bars.
   *
   * @defaultValue `1000`
   */
  readonly resamples?: number;
  /**
   * Seed of the consistency bars.
   *
   * @defaultValue `0`
   */
  readonly seed?: number;
}

/** A reliability diagram: the points of a {@link CalibrationCurve}, how sure they are, and their error. */
export interface Reliability extends CalibrationCurve {
  /** Lower end of each bin's band. */
  readonly lower: Float64Array;
  /** Upper end of each bin's band. */
  readonly upper: Float64Array;
  /** What the band is. */
  readonly band: "wilson" | "clopper-pearson" | "consistency";
  /** Level of each bin's band. */
  readonly level: number;
  /** Mean distance of the points from the diagonal, by rows: the expected calibration error over these bins. */
  readonly error: number;
  /** Greatest distance of a point from the diagonal. */
  readonly maxError: number;
}

/**
 * All that a reliability diagram shows: what happened against what was predicted in each bin, how sure that is, and how far it lies
 * from the diagonal.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`
 * @param options - positive label, bins, band
 * @returns one point for each bin that has rows, by rising probability
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for probabilities outside
 * `[0, 1]`, `level`, `resamples`; `bad-option`
 * @example
 * const { counts, error } = reliability([0, 0, 1, 1], [0.1, 0.3, 0.7, 0.9], { bins: 2 });
 * Array.from(counts); // [2, 2]
 * error; // 0.2
 * @see sklearn.calibration.calibration_curve; `consistency`: Bröcker and Smith (2007), https://doi.org/10.1175/WAF993.1
 */
export function reliability(yTrue: Labels, yProb: Numbers, options: ReliabilityOptions = {}): Reliability {
  const caller = "reliability";
  const {
    bins = 5,
    strategy = "uniform",
    band = "wilson",
    level = 0.95,
    resamples = 1000,
    seed = 0,
  } = options;
  checkBand(band, level, resamples);
  const read = readBinaryProbabilities(caller, yTrue, yProb, options);
  const { total, predicted, observed } = sumBins(caller, read, bins, strategy);
  const used = Int32Array.from(total.keys()).filter((bin) => total[bin] > 0);
  const of = (value: (bin: number) => number) => Float64Array.from(used, value);
  const edges = innerEdges(caller, read.probability, bins, strategy);
  const bars =
    band === "consistency" ? consistencyBars(read.probability, { edges, level, resamples, seed }) : null;
  const proportion = band === "wilson" ? wilson : clopperPearson;
  const ends = Array.from(used, (bin) => bars?.[bin] ?? proportion(observed[bin], total[bin], level));
  const probTrue = of((bin) => observed[bin] / total[bin]);
  const probPred = of((bin) => predicted[bin] / total[bin]);
  const counts = of((bin) => total[bin]);
  const gap = probTrue.map((share, i) => Math.abs(share - probPred[i]));
  return {
    probTrue,
    probPred,
    counts,
    lower: Float64Array.from(ends, ({ lower }) => lower),
    upper: Float64Array.from(ends, ({ upper }) => upper),
    band,
    level,
    error: gap.reduce((sum, each, i) => sum + each * counts[i], 0) / read.probability.length,
    maxError: gap.reduce((most, each) => Math.max(most, each), 0),
  };
}

function checkBand(band: string, level: number, resamples: number): void {
  if (!["wilson", "clopper-pearson", "consistency"].includes(band)) {
    throw new InvalidInputError(
      "bad-option",
      `reliability requires band wilson, clopper-pearson or consistency, got ${band}`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `reliability requires level in (0, 1), got ${level}`);
  }
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new InvalidInputError(
      "out-of-range",
      `reliability requires a whole number of resamples, got ${resamples}`,
    );
  }
}
