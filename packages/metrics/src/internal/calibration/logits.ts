import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { checkRowSums, checkUnitRange } from "../probabilities.ts";
import { logit } from "./log-odds.ts";

/** What scores are: log-odds (of classes: logits), or probabilities. */
export type ScoreKind = "logits" | "probabilities";

/** What scikit-learn adds to a probability before its logarithm. */
const EPSILON = 1e-12;

/** Log-odds of the positive class from either kind of scores. */
export function toOdds(caller: string, score: Float64Array, kind: ScoreKind): Float64Array {
  if (checkedKind(caller, kind) === "logits") return score;
  checkUnitRange(caller, score);
  return score.map((p) => logit(Math.min(Math.max(p, EPSILON), 1 - EPSILON)));
}

/** Logits of every class from either kind of scores. */
export function toLogits(
  caller: string,
  scores: Matrix<Float64Array>,
  kind: ScoreKind,
): Matrix<Float64Array> {
  if (checkedKind(caller, kind) === "logits") return scores;
  checkUnitRange(caller, scores.data);
  checkRowSums(caller, scores, 1e-5);
  return { ...scores, data: scores.data.map((p) => Math.log(p + EPSILON)) };
}

function checkedKind(caller: string, kind: ScoreKind): ScoreKind {
  if (kind !== "logits" && kind !== "probabilities") {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires scores logits or probabilities, got ${kind}`,
    );
  }
  return kind;
}
