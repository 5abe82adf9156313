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
export { type AdjustedMutualInfoOptions, adjustedMutualInfo } from "./clustering/adjusted-mutual-info.ts";
export { adjustedRand } from "./clustering/adjusted-rand.ts";
export type { AverageMethod } from "./clustering/average-method.ts";
export { calinskiHarabasz } from "./clustering/calinski-harabasz.ts";
export { completeness } from "./clustering/completeness.ts";
export { daviesBouldin } from "./clustering/davies-bouldin.ts";
export { fowlkesMallows } from "./clustering/fowlkes-mallows.ts";
export { homogeneity } from "./clustering/homogeneity.ts";
export { mutualInfo } from "./clustering/mutual-info.ts";
export {
  type NormalizedMutualInfoOptions,
  normalizedMutualInfo,
} from "./clustering/normalized-mutual-info.ts";
export { pairConfusionMatrix } from "./clustering/pair-confusion-matrix.ts";
export { rand } from "./clustering/rand.ts";
export { silhouette } from "./clustering/silhouette.ts";
export { silhouetteSamples } from "./clustering/silhouette-samples.ts";
export { type VMeasureOptions, vMeasure } from "./clustering/v-measure.ts";
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
export { type D2AbsoluteErrorOptions, d2AbsoluteError } from "./regression/d2-absolute-error.ts";
export { type D2PinballOptions, d2Pinball } from "./regression/d2-pinball.ts";
export { type D2TweedieOptions, d2Tweedie } from "./regression/d2-tweedie.ts";
export { type ExplainedVarianceOptions, explainedVariance } from "./regression/explained-variance.ts";
export { type MaxErrorOptions, maxError } from "./regression/max-error.ts";
export { type MeanAbsoluteErrorOptions, meanAbsoluteError } from "./regression/mean-absolute-error.ts";
export {
  type MeanAbsolutePercentageErrorOptions,
  meanAbsolutePercentageError,
} from "./regression/mean-absolute-percentage-error.ts";
export { type MeanGammaDevianceOptions, meanGammaDeviance } from "./regression/mean-gamma-deviance.ts";
export { type MeanPinballLossOptions, meanPinballLoss } from "./regression/mean-pinball-loss.ts";
export { type MeanPoissonDevianceOptions, meanPoissonDeviance } from "./regression/mean-poisson-deviance.ts";
export { type MeanSquaredErrorOptions, meanSquaredError } from "./regression/mean-squared-error.ts";
export { type MeanSquaredLogErrorOptions, meanSquaredLogError } from "./regression/mean-squared-log-error.ts";
export { type MeanTweedieDevianceOptions, meanTweedieDeviance } from "./regression/mean-tweedie-deviance.ts";
export { type MedianAbsoluteErrorOptions, medianAbsoluteError } from "./regression/median-absolute-error.ts";
export { type R2Options, r2 } from "./regression/r2.ts";
export {
  type RootMeanSquaredErrorOptions,
  rootMeanSquaredError,
} from "./regression/root-mean-squared-error.ts";
export {
  type RootMeanSquaredLogErrorOptions,
  rootMeanSquaredLogError,
} from "./regression/root-mean-squared-log-error.ts";
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
