import { type Column, columnLength, InvalidInputError, normal } from "@productizeml/stats";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link normalContinuousRankedProbabilityScore}. */
export interface NormalContinuousRankedProbabilityScoreOptions extends WeightOption {}

const SQRT_PI = Math.sqrt(Math.PI);

/**
 * Distance between a normal forecast distribution and what came true: what {@link continuousRankedProbabilityScore} tends to for ever
 * more members.
 *
 * @param yTrue - true values, length `n`
 * @param mean - forecast means, length `n`
 * @param sd - forecast standard deviations above 0, length `n`
 * @param options - weights
 * @returns mean score in `(0, ∞)`, lower is better, in the unit of the target
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `sd`
 * @example
 * normalContinuousRankedProbabilityScore([3], [2], [1]); // 0.6024413576276163
 * @see scoringrules.crps_normal; Gneiting et al. 2005, https://doi.org/10.1175/MWR2904.1
 */
export function normalContinuousRankedProbabilityScore(
  yTrue: Numbers,
  mean: Numbers,
  sd: Numbers,
  options: NormalContinuousRankedProbabilityScoreOptions = {},
): number {
  const caller = "normalContinuousRankedProbabilityScore";
  const n = columnLength(yTrue as Column);
  const actual = readFloats(caller, "yTrue", yTrue, n);
  const center = readFloats(caller, "mean", mean, n);
  const scale = readFloats(caller, "sd", sd, n);
  if (n === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  checkFinite(caller, "yTrue", actual);
  checkFinite(caller, "mean", center);
  checkFinite(caller, "sd", scale);
  const bad = scale.findIndex((value) => value <= 0);
  if (bad >= 0) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires sd above 0, got ${scale[bad]} at row ${bad}`,
    );
  }
  const weight = weights(caller, options.sampleWeight, n);
  return meanOfRows(n, weight, (row) => {
    const z = (actual[row] - center[row]) / scale[row];
    return scale[row] * (z * (1 - 2 * normal.sf(z)) + 2 * normal.pdf(z) - 1 / SQRT_PI);
  });
}
