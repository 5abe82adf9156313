export type { IntervalEnds } from "./interval-ends.ts";
export { type AtBudget, type AtBudgetOptions, atBudget } from "./thresholds/at-budget.ts";
export {
  type ChooseThresholdOptions,
  type ChosenThreshold,
  chooseThreshold,
} from "./thresholds/choose-threshold.ts";
export type {
  ChooseThresholdInterval,
  ChosenThresholdInterval,
} from "./thresholds/chosen-threshold-interval.ts";
export {
  type CumulativeGains,
  type CumulativeGainsOptions,
  cumulativeGains,
} from "./thresholds/cumulative-gains.ts";
export { type EqualErrorRateOptions, equalErrorRate } from "./thresholds/equal-error-rate.ts";
export { type KsStatisticOptions, ksStatistic } from "./thresholds/ks-statistic.ts";
export type {
  ClassOperatingPoints,
  OperatingPoint,
  OperatingPointOptions,
} from "./thresholds/operating-point.ts";
export {
  type PrecisionAtFixedRecallOptions,
  precisionAtFixedRecall,
} from "./thresholds/precision-at-fixed-recall.ts";
export {
  type RecallAtFixedPrecisionOptions,
  recallAtFixedPrecision,
} from "./thresholds/recall-at-fixed-precision.ts";
export {
  type SensitivityAtSpecificityOptions,
  sensitivityAtSpecificity,
} from "./thresholds/sensitivity-at-specificity.ts";
export {
  type SpecificityAtSensitivityOptions,
  specificityAtSensitivity,
} from "./thresholds/specificity-at-sensitivity.ts";
export type {
  OutcomeCounts,
  OutcomeObjective,
  ThresholdObjective,
} from "./thresholds/threshold-objective.ts";
