import { InvalidInputError, type Matrix, requireOption } from "@productizeml/stats";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { readMatrix } from "../internal/score-rows.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link continuousRankedProbabilityScore}. */
export interface ContinuousRankedProbabilityScoreOptions extends WeightOption {
  /**
   * `"ensemble"` takes the members for the whole forecast; `"fair"` takes them for draws from it and corrects for how few they are, so
   * that ensembles of different sizes compare.
   *
   * @defaultValue `"ensemble"`
   */
  readonly estimator?: "ensemble" | "fair";
}

/**
 * Distance between an ensemble forecast's distribution and what came true: the absolute error of a member, less half the distance
 * between two members. For one member it is the absolute error. O(n m log m).
 *
 * @param yTrue - true values, length `n`
 * @param yEnsemble - forecasts, matrix of `n` rows and one column for each of the `m` members, in any order
 * @param options - estimator, weights
 * @returns mean score, lower is better, in the unit of the target; in `[0, ∞)`, fair ones may lie below 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`, `bad-option`; `too-few-values` for a fair score
 * of one member
 * @example
 * continuousRankedProbabilityScore([3], { data: [1, 2, 6], rows: 1, cols: 3 }); // 0.8888888888888888
 * @see scoringrules.crps_ensemble with the estimators `nrg` and `fair`, torchmetrics.functional.regression.continuous_ranked_probability_score;
 * Gneiting and Raftery 2007, https://doi.org/10.1198/016214506000001437
 */
export function continuousRankedProbabilityScore(
  yTrue: Numbers,
  yEnsemble: Matrix,
  options: ContinuousRankedProbabilityScoreOptions = {},
): number {
  const caller = "continuousRankedProbabilityScore";
  const { estimator = "ensemble" } = options;
  requireOption(caller, "estimator", estimator, ["ensemble", "fair"]);
  const { data, rows, cols } = readMatrix(caller, "yEnsemble", yEnsemble);
  const actual = readFloats(caller, "yTrue", yTrue, rows);
  if (rows === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  checkFinite(caller, "yTrue", actual);
  const least = estimator === "fair" ? 2 : 1;
  if (cols < least) {
    throw new InvalidInputError(
      cols === 0 ? "empty-input" : "too-few-values",
      `${caller} requires at least ${least} members, got ${cols}`,
    );
  }
  const weight = weights(caller, options.sampleWeight, rows);
  const pairs = cols * (estimator === "fair" ? cols - 1 : cols);
  const errors = new Float64Array(cols);
  return meanOfRows(rows, weight, (row) => {
    for (let member = 0; member < cols; member++) errors[member] = data[row * cols + member] - actual[row];
    errors.sort();
    let distance = 0;
    let spread = 0;
    for (let rank = 0; rank < cols; rank++) {
      distance += Math.abs(errors[rank]);
      spread += (2 * rank + 1 - cols) * errors[rank];
    }
    return distance / cols - spread / pairs;
  });
}
