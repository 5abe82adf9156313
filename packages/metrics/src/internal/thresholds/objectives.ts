import { InvalidInputError } from "@productizeml/stats";
import type { OutcomeCounts, ThresholdObjective } from "../../thresholds/threshold-objective.ts";

/** An objective as the loops call it: without an object for each threshold. */
export type Objective = (tp: number, fp: number, fn: number, tn: number) => number;

/** The function that a name stands for. */
export function objectiveOf(objective: ThresholdObjective, beta: number): Objective {
  if (typeof objective === "function") {
    return (truePositives, falsePositives, falseNegatives, trueNegatives) => {
      const counts: OutcomeCounts = { truePositives, falsePositives, falseNegatives, trueNegatives };
      return objective(counts);
    };
  }
  switch (objective) {
    case "accuracy":
      return (tp, fp, fn, tn) => (tp + tn) / (tp + fp + fn + tn);
    case "youden":
      return (tp, fp, fn, tn) => tp / (tp + fn) - fp / (fp + tn);
    case "matthews-corrcoef":
      return matthews;
    case "fbeta":
      if (!(beta > 0 && beta < Number.POSITIVE_INFINITY)) {
        throw new InvalidInputError("out-of-range", `chooseThreshold requires beta above 0, got ${beta}`);
      }
      return (tp, fp, fn) => ((1 + beta * beta) * tp) / ((1 + beta * beta) * tp + beta * beta * fn + fp || 1);
    default:
      throw new InvalidInputError(
        "bad-option",
        `chooseThreshold requires objective youden, fbeta, accuracy, matthews-corrcoef or a function, got ${objective}`,
      );
  }
}

/** 0 where only one label is true, or predicted. */
function matthews(tp: number, fp: number, fn: number, tn: number): number {
  const spread = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
  return spread === 0 ? 0 : (tp * tn - fp * fn) / spread;
}
