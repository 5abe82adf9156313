import { type Column, normal } from "@productizeml/stats";
import type { Numbers } from "../numbers.ts";
import { readClasses } from "./binary.ts";
import { readFloats } from "./numbers.ts";
import type { Ends } from "./proportion.ts";
import { type ThresholdCounts, thresholdCounts } from "./threshold-counts.ts";

/** DeLong's interval of the area under the ROC curve, kept inside `[0, 1]`. */
export function delongInterval(yTrue: Column, yScore: Column, level: number): Ends {
  const targets = readClasses("interval", yTrue);
  const score = readFloats("interval", "yScore", yScore as Numbers, targets.n);
  const positive = targets.mark(targets.classes[targets.classes.length - 1]);
  const { area, variance } = delong(thresholdCounts(score, positive, null));
  const half = normal.isf((1 - level) / 2) * Math.sqrt(variance);
  return { lower: Math.max(0, area - half), upper: Math.min(1, area + half) };
}

/**
 * The area and its variance from the share of the other class that each row is placed above: the sample variances of those shares,
 * each divided by its class's number of rows. `NaN` variance with a single row in a class.
 */
function delong({ truePositives, falsePositives }: ThresholdCounts): {
  readonly area: number;
  readonly variance: number;
} {
  const last = truePositives.length - 1;
  const positives = truePositives[last];
  const negatives = falsePositives[last];
  let area = 0;
  let ofPositives = 0;
  let ofNegatives = 0;
  forEachTie((tp, fp, tpBefore, fpBefore) => {
    const share = 1 - (fp + fpBefore) / 2 / negatives;
    area += ((tp - tpBefore) * share) / positives;
  });
  forEachTie((tp, fp, tpBefore, fpBefore) => {
    const abovePositive = 1 - (fp + fpBefore) / 2 / negatives;
    const belowNegative = (tp + tpBefore) / 2 / positives;
    ofPositives += (tp - tpBefore) * (abovePositive - area) ** 2;
    ofNegatives += (fp - fpBefore) * (belowNegative - area) ** 2;
  });
  return {
    area,
    variance: ofPositives / (positives - 1) / positives + ofNegatives / (negatives - 1) / negatives,
  };

  function forEachTie(visit: (tp: number, fp: number, tpBefore: number, fpBefore: number) => void): void {
    for (let i = 0; i <= last; i++) {
      visit(
        truePositives[i],
        falsePositives[i],
        i === 0 ? 0 : truePositives[i - 1],
        i === 0 ? 0 : falsePositives[i - 1],
      );
    }
  }
}
