export {
  type ContinuousRankedProbabilityScoreOptions,
  continuousRankedProbabilityScore,
} from "./forecasting/continuous-ranked-probability-score.ts";
export {
  type CriticalSuccessIndexOptions,
  criticalSuccessIndex,
} from "./forecasting/critical-success-index.ts";
export { type DieboldMarianoTestOptions, dieboldMarianoTest } from "./forecasting/diebold-mariano-test.ts";
export { type ForecastBiasOptions, forecastBias } from "./forecasting/forecast-bias.ts";
export { type IntervalCoverageOptions, intervalCoverage } from "./forecasting/interval-coverage.ts";
export { type LogCoshErrorOptions, logCoshError } from "./forecasting/log-cosh-error.ts";
export {
  type MeanAbsoluteScaledErrorOptions,
  meanAbsoluteScaledError,
} from "./forecasting/mean-absolute-scaled-error.ts";
export { meanDirectionalAccuracy } from "./forecasting/mean-directional-accuracy.ts";
export { type MeanIntervalScoreOptions, meanIntervalScore } from "./forecasting/mean-interval-score.ts";
export { type MeanIntervalWidthOptions, meanIntervalWidth } from "./forecasting/mean-interval-width.ts";
export { type MinkowskiDistanceOptions, minkowskiDistance } from "./forecasting/minkowski-distance.ts";
export {
  type NormalContinuousRankedProbabilityScoreOptions,
  normalContinuousRankedProbabilityScore,
} from "./forecasting/normal-continuous-ranked-probability-score.ts";
export {
  type NormalizedRootMeanSquaredErrorOptions,
  normalizedRootMeanSquaredError,
} from "./forecasting/normalized-root-mean-squared-error.ts";
export {
  type RelativeSquaredErrorOptions,
  relativeSquaredError,
} from "./forecasting/relative-squared-error.ts";
export {
  type RootMeanSquaredScaledErrorOptions,
  rootMeanSquaredScaledError,
} from "./forecasting/root-mean-squared-scaled-error.ts";
export {
  type SymmetricMeanAbsolutePercentageErrorOptions,
  symmetricMeanAbsolutePercentageError,
} from "./forecasting/symmetric-mean-absolute-percentage-error.ts";
export { type TheilU1Options, theilU1 } from "./forecasting/theil-u1.ts";
export { theilU2 } from "./forecasting/theil-u2.ts";
export type { TrainingOptions } from "./forecasting/training-options.ts";
export {
  type WeightedMeanAbsolutePercentageErrorOptions,
  weightedMeanAbsolutePercentageError,
} from "./forecasting/weighted-mean-absolute-percentage-error.ts";
export {
  type WeightedQuantileLossOptions,
  weightedQuantileLoss,
} from "./forecasting/weighted-quantile-loss.ts";
