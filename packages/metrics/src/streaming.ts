export { Accuracy } from "./streaming/accuracy.ts";
export { AveragePrecision } from "./streaming/average-precision.ts";
export { BalancedAccuracy } from "./streaming/balanced-accuracy.ts";
export type { BinsOption } from "./streaming/bins-option.ts";
export { BrierScoreLoss } from "./streaming/brier-score-loss.ts";
export { CohenKappa } from "./streaming/cohen-kappa.ts";
export { ConfusionMatrix } from "./streaming/confusion-matrix.ts";
export { Dcg } from "./streaming/dcg.ts";
export {
  ExpectedCalibrationError,
  type StreamingCalibrationOptions,
} from "./streaming/expected-calibration-error.ts";
export { ExplainedVariance } from "./streaming/explained-variance.ts";
export { F1 } from "./streaming/f1.ts";
export { Fbeta } from "./streaming/fbeta.ts";
export { HammingLoss } from "./streaming/hamming-loss.ts";
export { Jaccard } from "./streaming/jaccard.ts";
export { LogLoss } from "./streaming/log-loss.ts";
export { MatthewsCorrcoef } from "./streaming/matthews-corrcoef.ts";
export { MaxError } from "./streaming/max-error.ts";
export { MeanAbsoluteError } from "./streaming/mean-absolute-error.ts";
export { MeanAbsolutePercentageError } from "./streaming/mean-absolute-percentage-error.ts";
export { MeanGammaDeviance } from "./streaming/mean-gamma-deviance.ts";
export { MeanPinballLoss } from "./streaming/mean-pinball-loss.ts";
export { MeanPoissonDeviance } from "./streaming/mean-poisson-deviance.ts";
export { MeanSquaredError } from "./streaming/mean-squared-error.ts";
export { MeanSquaredLogError } from "./streaming/mean-squared-log-error.ts";
export { MeanTweedieDeviance } from "./streaming/mean-tweedie-deviance.ts";
export { MedianAbsoluteError } from "./streaming/median-absolute-error.ts";
export {
  type CollectedMetric,
  type CollectionJson,
  type CollectionValues,
  type CommonRows,
  MetricCollection,
} from "./streaming/metric-collection.ts";
export { Ndcg } from "./streaming/ndcg.ts";
export { Precision } from "./streaming/precision.ts";
export { R2 } from "./streaming/r2.ts";
export { Recall } from "./streaming/recall.ts";
export { RocAuc } from "./streaming/roc-auc.ts";
export { RootMeanSquaredError } from "./streaming/root-mean-squared-error.ts";
export { RootMeanSquaredLogError } from "./streaming/root-mean-squared-log-error.ts";
export type { StreamingJson } from "./streaming/streaming-json.ts";
export { StreamingMetric } from "./streaming/streaming-metric.ts";
export type { StreamingOptions } from "./streaming/streaming-options.ts";
export type { StreamingState } from "./streaming/streaming-state.ts";
export { ZeroOneLoss } from "./streaming/zero-one-loss.ts";
