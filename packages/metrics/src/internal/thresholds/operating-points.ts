import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { Labels } from "../../labels.ts";
import type { Numbers } from "../../numbers.ts";
import type {
  ClassOperatingPoints,
  OperatingPoint,
  OperatingPointOptions,
} from "../../thresholds/operating-point.ts";
import { readBinaryScores } from "../scores.ts";
import { type ThresholdCounts, thresholdCounts } from "../threshold-counts.ts";
import { forEachClass } from "./each-class.ts";

/** The best point of one positive class, or of each class against the rest. */
export function operatingPoints(
  caller: string,
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: OperatingPointOptions,
  best: (counts: ThresholdCounts) => OperatingPoint,
): OperatingPoint | ClassOperatingPoints {
  const undefinedValue = (what: { readonly label?: ClassOperatingPoints["labels"][number] }, value: number) =>
    options.onUndefined?.({ metric: caller, ...what, reason: "no threshold meets the demand", value });
  if (!("cols" in yScore)) {
    const { score, positive, weight } = readBinaryScores(caller, yTrue, yScore, options);
    const point = best(thresholdCounts(score, positive, weight));
    if (Number.isNaN(point.threshold)) undefinedValue({}, point.value);
    return point;
  }
  const { labels, results } = forEachClass(caller, yTrue, yScore, options, (...rows) =>
    best(thresholdCounts(...rows)),
  );
  results.forEach(({ threshold, value }, c) => {
    if (Number.isNaN(threshold)) undefinedValue({ label: labels[c] }, value);
  });
  return {
    labels,
    thresholds: Float64Array.from(results, ({ threshold }) => threshold),
    values: Float64Array.from(results, ({ value }) => value),
  };
}

/** Refuses a share outside `[0, 1]`. */
export function checkShare(caller: string, name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new InvalidInputError("out-of-range", `${caller} requires ${name} in [0, 1], got ${share}`);
  }
}

/** The last counts: all positive rows, and all negative ones. */
export function totals({ truePositives, falsePositives }: ThresholdCounts): {
  readonly positives: number;
  readonly negatives: number;
} {
  const last = truePositives.length - 1;
  return { positives: truePositives[last], negatives: falsePositives[last] };
}
