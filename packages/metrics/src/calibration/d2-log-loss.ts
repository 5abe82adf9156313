import type { Matrix } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { classShares } from "../internal/class-shares.ts";
import { tooFewRows } from "../internal/explained-share.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import { weights } from "../weights.ts";
import { type LogLossOptions, logLoss } from "./log-loss.ts";

/** Options of {@link d2LogLoss}. */
export interface D2LogLossOptions extends LogLossOptions, UndefinedOption {}

/**
 * Share of the log loss of always predicting the classes' shares that the prediction saves.
 *
 * @param yTrue - true labels, length `n`
 * @param yProb - probability of the greater of two classes, length `n`; or a matrix of `n` rows that sum to 1, one column for each
 * class in sorted order
 * @param options - classes, weights
 * @returns score in `(-∞, 1]`, higher is better, 0 for predicting the shares; `NaN` for fewer than 2 rows; with one class alone
 * the shares are as sure as probabilities can be, and the score is below -1e12 for any other prediction
 * @throws InvalidInputError what {@link logLoss} throws
 * @example
 * d2LogLoss([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]); // 0.7148731363481948
 * @see sklearn.metrics.d2_log_loss_score
 */
export function d2LogLoss(yTrue: Labels, yProb: Numbers | Matrix, options: D2LogLossOptions = {}): number {
  const targets = readClasses("d2LogLoss", yTrue);
  if (targets.n < 2) return tooFewRows("d2LogLoss", options);
  const loss = logLoss(yTrue, yProb, options);
  const shares = classShares(targets, weights("d2LogLoss", options.sampleWeight, targets.n));
  let entropy = 0;
  for (const share of shares) if (share > 0) entropy -= share * Math.log(Math.min(share, 1 - 2 ** -52));
  return 1 - loss / entropy;
}
