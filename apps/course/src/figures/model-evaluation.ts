import { accuracy, averagePrecision, interval, precision, recall, rocAuc } from "@productizeml/metrics";
import strikes from "../data/birdstrikes.json" with { type: "json" };
import { birdstrikes } from "../data/course.ts";

const { damaged, score } = birdstrikes();
const flagged = (threshold: number): Uint8Array =>
  Uint8Array.from(score, (each) => Number(each >= threshold));
const never = new Uint8Array(damaged.length);

/** Accuracy, recall and precision when reports from a threshold on are flagged. */
export interface AtThreshold {
  readonly threshold: number;
  readonly accuracy: number;
  readonly recall: number;
  readonly precision: number;
  readonly flagged: number;
}

function at(threshold: number): AtThreshold {
  const yPred = flagged(threshold);
  return {
    threshold,
    accuracy: accuracy(damaged, yPred),
    recall: recall(damaged, yPred),
    precision: precision(damaged, yPred),
    flagged: yPred.reduce((sum, each) => sum + each, 0),
  };
}

const auc = interval(rocAuc, damaged, score);

/** What the lesson says, computed from the reports. */
export const numbers = {
  reports: strikes.reports,
  undamaged: strikes.undamaged,
  train: strikes.train,
  test: damaged.length,
  damagedInTest: damaged.reduce((sum, each) => sum + each, 0),
  never: accuracy(damaged, never),
  ten: at(0.1),
  half: at(0.5),
  auc,
  averagePrecision: averagePrecision(damaged, score),
};

/** Every hundredth from 0.02 to 0.6. */
export const sweep: readonly AtThreshold[] = Array.from({ length: 59 }, (_, i) => at((i + 2) / 100));
