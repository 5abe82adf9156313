import { chiSquare, type DfTestResult, InvalidInputError } from "@productizeml/stats";
import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import { sumBins } from "../internal/calibration/bins.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";

/** Options of {@link hosmerLemeshowTest}. */
export interface HosmerLemeshowTestOptions {
  /**
   * Number of groups of equal size, made by quantiles of the probabilities.
   *
   * @defaultValue `10`
   */
  readonly groups?: number;
  /**
   * Degrees of freedom that the model has used up: 2 where it was fitted on these rows, 0 where it never saw them.
   *
   * @defaultValue `2`
   */
  readonly usedDf?: number;
  /**
   * The class that the probabilities are for.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
}

/**
 * Tests whether probabilities are calibrated, by counting what happened in groups of rows with like probabilities.
 *
 * Its answer depends on the groups, and with many rows it refuses every model; `spiegelhalterTest` and `calibrationSlope` need none.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`
 * @param options - groups, degrees of freedom, positive label
 * @returns the chi-square statistic over both classes of all groups, its degrees of freedom and p-value; the statistic is `Infinity`
 * where something happened that had probability 0, the p-value `NaN` without degrees of freedom
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for probabilities outside
 * `[0, 1]`; `bad-option`
 * @example
 * hosmerLemeshowTest([0, 1, 0, 1, 1, 1], [0.1, 0.2, 0.4, 0.6, 0.8, 0.9], { groups: 3 }); // { "df": 1, "statistic": 2.2745098039215677 }
 * @see R's ResourceSelection::hoslem.test; Hosmer and Lemeshow (1980), https://doi.org/10.1080/03610928008827941
 */
export function hosmerLemeshowTest(
  yTrue: Labels,
  yProb: Numbers,
  options: HosmerLemeshowTestOptions = {},
): DfTestResult {
  const caller = "hosmerLemeshowTest";
  const { groups = 10, usedDf = 2 } = options;
  if (!(Number.isInteger(usedDf) && usedDf >= 0)) {
    throw new InvalidInputError("bad-option", `${caller} requires usedDf of at least 0, got ${usedDf}`);
  }
  const read = readBinaryProbabilities(caller, yTrue, yProb, options);
  const { total, predicted, observed } = sumBins(caller, read, groups, "quantile");
  let statistic = 0;
  let used = 0;
  for (let group = 0; group < groups; group++) {
    if (total[group] === 0) continue;
    used++;
    statistic += excess(observed[group], predicted[group]);
    statistic += excess(total[group] - observed[group], total[group] - predicted[group]);
  }
  const df = used - usedDf;
  return { statistic, pValue: df > 0 ? chiSquare.sf(statistic, df) : Number.NaN, df };
}

function excess(observed: number, expected: number): number {
  return observed === expected ? 0 : (observed - expected) ** 2 / expected;
}
