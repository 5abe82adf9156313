import type { Matrix } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { classShares } from "../internal/class-shares.ts";
import { tooFewRows } from "../internal/explained-share.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import { weights } from "../weights.ts";
import { type BrierScoreLossOptions, brierScoreLoss } from "./brier-score-loss.ts";

/** Options of {@link d2BrierScore}. */
export interface D2BrierScoreOptions extends Omit<BrierScoreLossOptions, "scaleByHalf">, UndefinedOption {}

/**
 * Share of the Brier score of always predicting the classes' shares that the prediction saves (Brier skill score).
 *
 * @param yTrue - true labels, length `n`
 * @param yProb - probability of the positive class, length `n`; or a matrix of `n` rows that sum to 1, one column for each class in
 * sorted order
 * @param options - positive label, classes, weights
 * @returns score in `(-∞, 1]`, higher is better, 0 for predicting the shares; `NaN` for fewer than 2 rows, `-Infinity` (or `NaN` for a
 * perfect prediction) where only one class occurs
 * @throws InvalidInputError what {@link brierScoreLoss} throws
 * @example
 * d2BrierScore([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]); // 0.85
 * @see sklearn.metrics.d2_brier_score
 */
export function d2BrierScore(
  yTrue: Labels,
  yProb: Numbers | Matrix,
  options: D2BrierScoreOptions = {},
): number {
  const targets = readClasses("d2BrierScore", yTrue);
  if (targets.n < 2) return tooFewRows("d2BrierScore", options);
  const loss = brierScoreLoss(yTrue, yProb, { ...options, scaleByHalf: false });
  const shares = classShares(targets, weights("d2BrierScore", options.sampleWeight, targets.n));
  let impurity = 0;
  for (const share of shares) impurity += share * (1 - share);
  return 1 - loss / impurity;
}
