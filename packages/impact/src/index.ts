export {
  type BestThreshold,
  type BestThresholdOptions,
  bestThreshold,
  type ThresholdInterval,
  type ThresholdIntervalOptions,
} from "./decision/best-threshold.ts";
export { type ExpectedCostOptions, expectedCost } from "./decision/expected-cost.ts";
export {
  type ArmProportion,
  type Change,
  type CompareProportionsOptions,
  compareProportions,
  type ProportionComparison,
  type ProportionCount,
} from "./experiment/compare-proportions.ts";
export {
  type PowerProblem,
  type PowerSolution,
  type SolvePowerOptions,
  solvePower,
} from "./experiment/solve-power.ts";
export type { DecisionCosts } from "./internal/costs.ts";
export type { Alternative, PowerMethod } from "./internal/power-proportions.ts";
export type { DifferenceMethod, Interval, RatioMethod } from "./internal/proportion-intervals.ts";
