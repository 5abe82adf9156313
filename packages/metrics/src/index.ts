export type { Average, ClassAverage } from "./average.ts";
export { type BrierScoreLossOptions, brierScoreLoss } from "./calibration/brier-score-loss.ts";
export {
  type CalibrationCurve,
  type CalibrationCurveOptions,
  calibrationCurve,
} from "./calibration/calibration-curve.ts";
export { type LogLossOptions, logLoss } from "./calibration/log-loss.ts";
export { type AccuracyOptions, accuracy } from "./classification/accuracy.ts";
export { type BalancedAccuracyOptions, balancedAccuracy } from "./classification/balanced-accuracy.ts";
export {
  type ClassLikelihoodRatiosOptions,
  classLikelihoodRatios,
  type LikelihoodRatios,
} from "./classification/class-likelihood-ratios.ts";
export type { ClassScoreOptions } from "./classification/class-score-options.ts";
export {
  type ClassificationReport,
  type ClassificationReportOptions,
  type ClassReport,
  type ClassScores,
  classificationReport,
} from "./classification/classification-report.ts";
export { type CohenKappaOptions, cohenKappa } from "./classification/cohen-kappa.ts";
export {
  type ConfusionMatrix,
  type ConfusionMatrixOptions,
  confusionMatrix,
} from "./classification/confusion-matrix.ts";
export { type F1Options, f1 } from "./classification/f1.ts";
export { type FbetaOptions, fbeta } from "./classification/fbeta.ts";
export { type HammingLossOptions, hammingLoss } from "./classification/hamming-loss.ts";
export { type HingeLossOptions, hingeLoss } from "./classification/hinge-loss.ts";
export { type JaccardOptions, jaccard } from "./classification/jaccard.ts";
export { type MatthewsCorrcoefOptions, matthewsCorrcoef } from "./classification/matthews-corrcoef.ts";
export {
  type ClassConfusion,
  type MultilabelConfusionMatrixOptions,
  multilabelConfusionMatrix,
} from "./classification/multilabel-confusion-matrix.ts";
export { type PrecisionOptions, precision } from "./classification/precision.ts";
export { type RecallOptions, recall } from "./classification/recall.ts";
export { type TopKAccuracyOptions, topKAccuracy } from "./classification/top-k-accuracy.ts";
export { type ZeroOneLossOptions, zeroOneLoss } from "./classification/zero-one-loss.ts";
export { type IntervalMethod, type IntervalOptions, interval, type MetricInterval } from "./interval.ts";
export { type ClassLabel, type EncodedLabels, encodeLabels, type Labels } from "./labels.ts";
export type { Metric } from "./metric.ts";
export type { Numbers } from "./numbers.ts";
export { auc } from "./ranking/auc.ts";
export { type AveragePrecisionOptions, averagePrecision } from "./ranking/average-precision.ts";
export { type CoverageErrorOptions, coverageError } from "./ranking/coverage-error.ts";
export type { CurveOptions } from "./ranking/curve-options.ts";
export { type DcgOptions, dcg } from "./ranking/dcg.ts";
export { type DetCurve, type DetCurveOptions, detCurve } from "./ranking/det-curve.ts";
export {
  type LabelRankingAveragePrecisionOptions,
  labelRankingAveragePrecision,
} from "./ranking/label-ranking-average-precision.ts";
export { type LabelRankingLossOptions, labelRankingLoss } from "./ranking/label-ranking-loss.ts";
export { type NdcgOptions, ndcg } from "./ranking/ndcg.ts";
export {
  type PrecisionRecallCurve,
  type PrecisionRecallCurveOptions,
  precisionRecallCurve,
} from "./ranking/precision-recall-curve.ts";
export { type RocAucOptions, rocAuc } from "./ranking/roc-auc.ts";
export { type RocCurve, type RocCurveOptions, rocCurve } from "./ranking/roc-curve.ts";
export { type MeanAbsoluteErrorOptions, meanAbsoluteError } from "./regression/mean-absolute-error.ts";
export { type MeanSquaredErrorOptions, meanSquaredError } from "./regression/mean-squared-error.ts";
export { type R2Options, r2 } from "./regression/r2.ts";
export type {
  Measured,
  Slice,
  SliceComparison,
  SliceMeasure,
  SliceReport,
  SliceUndefined,
} from "./slice-report.ts";
export { type BySliceOptions, bySlice } from "./slices.ts";
export type { Undefined, UndefinedOption } from "./undefined.ts";
export type { WeightOption } from "./weights.ts";
