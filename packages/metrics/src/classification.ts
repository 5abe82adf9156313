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
  type Confusion,
  type ConfusionMatrixOptions,
  confusionMatrix,
} from "./classification/confusion-matrix.ts";
export { type F1Options, f1 } from "./classification/f1.ts";
export { type FbetaOptions, fbeta } from "./classification/fbeta.ts";
export { type HammingLossOptions, hammingLoss } from "./classification/hamming-loss.ts";
export { type HingeLossOptions, hingeLoss } from "./classification/hinge-loss.ts";
export { type JaccardOptions, jaccard } from "./classification/jaccard.ts";
export { type MatthewsCorrcoefOptions, matthewsCorrcoef } from "./classification/matthews-corrcoef.ts";
export { type LabelAverage, type MultilabelOptions, multilabel } from "./classification/multilabel.ts";
export { type MultilabelAccuracyOptions, multilabelAccuracy } from "./classification/multilabel-accuracy.ts";
export {
  type ClassConfusion,
  type MultilabelConfusionMatrixOptions,
  multilabelConfusionMatrix,
} from "./classification/multilabel-confusion-matrix.ts";
export {
  type MultilabelConfusionsOptions,
  multilabelConfusions,
} from "./classification/multilabel-confusions.ts";
export {
  type MultilabelReport,
  type MultilabelReportOptions,
  multilabelReport,
} from "./classification/multilabel-report.ts";
export { type PrecisionOptions, precision } from "./classification/precision.ts";
export { type RecallOptions, recall } from "./classification/recall.ts";
export { type TopKAccuracyOptions, topKAccuracy } from "./classification/top-k-accuracy.ts";
export { type ZeroOneLossOptions, zeroOneLoss } from "./classification/zero-one-loss.ts";
