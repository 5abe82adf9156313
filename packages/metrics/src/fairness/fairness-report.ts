import { InvalidInputError, type Table } from "@productizeml/stats";
import { compareGroups } from "../internal/fairness/compare-groups.ts";
import { readGroups } from "../internal/fairness/groups.ts";
import { readOutcomes } from "../internal/fairness/outcomes.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { WeightOption } from "../weights.ts";
import type { FairnessInterval } from "./fairness-interval.ts";
import type { ControlledComparison, GroupComparison } from "./group-comparison.ts";

/** Options of {@link fairnessReport}. */
export interface FairnessReportOptions extends WeightOption {
  /** The columns that make the groups, each of length `n`; several columns make a group of each combination that occurs. */
  readonly sensitiveFeatures: Table;
  /** Columns within whose values the groups are compared too, such as a region that decisions may rightly depend on. */
  readonly controlFeatures?: Table;
  /**
   * The label that is decided for or against.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
  /** Asks for percentile intervals of differences and ratios, by resampling rows within their groups. */
  readonly interval?: FairnessInterval;
}

/** What {@link fairnessReport} finds. */
export interface FairnessReport extends GroupComparison {
  /** The same within each value of the control features, where there are some: groups that differ overall may be alike within. */
  readonly byControl?: readonly ControlledComparison[];
}

/**
 * Decisions by group: each group's rates, how far they lie apart, with intervals, and within the values of control features.
 *
 * Unlike the single measures, which take fairlearn's 0, a rate that a group does not define is `NaN` here and takes no part.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, control features, positive label, weights, intervals
 * @returns all rates and disparities; demographic parity is the disparity of `selectionRate`, equal opportunity that of
 * `truePositiveRate`, equalized odds those of `truePositiveRate` and `falsePositiveRate`, predictive parity that of `precision`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`;
 * `out-of-range` for `level` and `resamples`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * const report = fairnessReport([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures });
 * report.groups[0].rates.selectionRate; // 1
 * report.disparities[0]; // { "rate": "selectionRate", "difference": 0.5, "ratio": 0.5, "minAt": 1, "maxAt": 0 }
 * @see fairlearn.metrics.MetricFrame; torchmetrics.functional.classification.binary_fairness
 */
export function fairnessReport(yTrue: Labels, yPred: Labels, options: FairnessReportOptions): FairnessReport {
  const caller = "fairnessReport";
  checkInterval(caller, options.interval);
  const read = readOutcomes(caller, yTrue, yPred, options);
  const n = read.outcome.length;
  const groups = readGroups(caller, "sensitiveFeatures", options.sensitiveFeatures, n);
  const compare = (rows: Int32Array): GroupComparison => compareGroups(read, groups, rows, options.interval);
  const report = compare(Int32Array.from({ length: n }, (_, row) => row));
  if (options.controlFeatures === undefined) return report;
  const control = readGroups(caller, "controlFeatures", options.controlFeatures, n);
  const byControl = control.keys.map((key, code) => ({
    control: key,
    ...compare(Int32Array.from(control.codes.keys()).filter((row) => control.codes[row] === code)),
  }));
  return { ...report, byControl };
}

function checkInterval(caller: string, { level = 0.95, resamples = 1000 }: FairnessInterval = {}): void {
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `${caller} requires level in (0, 1), got ${level}`);
  }
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires a whole number of resamples, got ${resamples}`,
    );
  }
}
