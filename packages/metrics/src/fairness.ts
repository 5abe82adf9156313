export {
  type DemographicParityDifferenceOptions,
  demographicParityDifference,
} from "./fairness/demographic-parity-difference.ts";
export {
  type DemographicParityRatioOptions,
  demographicParityRatio,
} from "./fairness/demographic-parity-ratio.ts";
export {
  type EqualOpportunityDifferenceOptions,
  equalOpportunityDifference,
} from "./fairness/equal-opportunity-difference.ts";
export {
  type EqualOpportunityRatioOptions,
  equalOpportunityRatio,
} from "./fairness/equal-opportunity-ratio.ts";
export {
  type EqualizedOddsDifferenceOptions,
  equalizedOddsDifference,
} from "./fairness/equalized-odds-difference.ts";
export { type EqualizedOddsRatioOptions, equalizedOddsRatio } from "./fairness/equalized-odds-ratio.ts";
export type { FairnessInterval } from "./fairness/fairness-interval.ts";
export {
  type FairnessReport,
  type FairnessReportOptions,
  fairnessReport,
} from "./fairness/fairness-report.ts";
export { type FalseNegativeRateOptions, falseNegativeRate } from "./fairness/false-negative-rate.ts";
export { type FalsePositiveRateOptions, falsePositiveRate } from "./fairness/false-positive-rate.ts";
export type {
  ControlledComparison,
  DecisionRates,
  Disparity,
  FairnessGroup,
  GroupComparison,
} from "./fairness/group-comparison.ts";
export type { ParityMethod, ParityOptions } from "./fairness/parity-options.ts";
export {
  type PredictiveParityDifferenceOptions,
  predictiveParityDifference,
} from "./fairness/predictive-parity-difference.ts";
export {
  type PredictiveParityRatioOptions,
  predictiveParityRatio,
} from "./fairness/predictive-parity-ratio.ts";
export type { RateOptions } from "./fairness/rate-options.ts";
export { type SelectionRateOptions, selectionRate } from "./fairness/selection-rate.ts";
export { type TrueNegativeRateOptions, trueNegativeRate } from "./fairness/true-negative-rate.ts";
export { type TruePositiveRateOptions, truePositiveRate } from "./fairness/true-positive-rate.ts";
export type { IntervalEnds } from "./interval-ends.ts";
