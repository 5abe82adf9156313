export { auc } from "./ranking/auc.ts";
export { type AveragePrecisionOptions, averagePrecision } from "./ranking/average-precision.ts";
export {
  type ConfusionMatrixAtThresholdsOptions,
  confusionMatrixAtThresholds,
  type ThresholdConfusions,
} from "./ranking/confusion-matrix-at-thresholds.ts";
export { type CoverageErrorOptions, coverageError } from "./ranking/coverage-error.ts";
export type { CurveOptions } from "./ranking/curve-options.ts";
export { type DcgOptions, dcg } from "./ranking/dcg.ts";
export { type DetCurve, type DetCurveOptions, detCurve } from "./ranking/det-curve.ts";
export {
  type LabelRankingAveragePrecisionOptions,
  labelRankingAveragePrecision,
} from "./ranking/label-ranking-average-precision.ts";
export { type LabelRankingLossOptions, labelRankingLoss } from "./ranking/label-ranking-loss.ts";
export {
  type MetricAtThresholdsOptions,
  metricAtThresholds,
  type ThresholdMetric,
} from "./ranking/metric-at-thresholds.ts";
export { type NdcgOptions, ndcg } from "./ranking/ndcg.ts";
export {
  type PrecisionRecallCurve,
  type PrecisionRecallCurveOptions,
  precisionRecallCurve,
} from "./ranking/precision-recall-curve.ts";
export { averageRecommendationPopularity } from "./ranking/recommendation/average-recommendation-popularity.ts";
export { catalogCoverage } from "./ranking/recommendation/catalog-coverage.ts";
export { distributionalCoverage } from "./ranking/recommendation/distributional-coverage.ts";
export { exposureGini } from "./ranking/recommendation/exposure-gini.ts";
export { intraListDiversity } from "./ranking/recommendation/intra-list-diversity.ts";
export type { ItemFeatures } from "./ranking/recommendation/item-features.ts";
export { novelty } from "./ranking/recommendation/novelty.ts";
export { personalization } from "./ranking/recommendation/personalization.ts";
export { type Recommendations, serendipity, type UserItems } from "./ranking/recommendation/serendipity.ts";
export {
  type RetrievalAveragePrecisionOptions,
  retrievalAveragePrecision,
} from "./ranking/retrieval/retrieval-average-precision.ts";
export { type RetrievalFallOutOptions, retrievalFallOut } from "./ranking/retrieval/retrieval-fall-out.ts";
export { type RetrievalHitRateOptions, retrievalHitRate } from "./ranking/retrieval/retrieval-hit-rate.ts";
export { type RetrievalNdcgOptions, retrievalNdcg } from "./ranking/retrieval/retrieval-ndcg.ts";
export type {
  Relevance,
  RetrievalAggregation,
  RetrievalAtKOptions,
  RetrievalOptions,
  RetrievalSummary,
} from "./ranking/retrieval/retrieval-options.ts";
export {
  type RetrievalPrecisionOptions,
  retrievalPrecision,
} from "./ranking/retrieval/retrieval-precision.ts";
export {
  type RetrievalPrecisionRecallCurve,
  type RetrievalPrecisionRecallCurveOptions,
  retrievalPrecisionRecallCurve,
} from "./ranking/retrieval/retrieval-precision-recall-curve.ts";
export {
  type RetrievalRPrecisionOptions,
  retrievalRPrecision,
} from "./ranking/retrieval/retrieval-r-precision.ts";
export { type RetrievalRecallOptions, retrievalRecall } from "./ranking/retrieval/retrieval-recall.ts";
export {
  type RetrievalRecallAtFixedPrecision,
  type RetrievalRecallAtFixedPrecisionOptions,
  retrievalRecallAtFixedPrecision,
} from "./ranking/retrieval/retrieval-recall-at-fixed-precision.ts";
export {
  type RetrievalReciprocalRankOptions,
  retrievalReciprocalRank,
} from "./ranking/retrieval/retrieval-reciprocal-rank.ts";
export { type RetrievalRocAucOptions, retrievalRocAuc } from "./ranking/retrieval/retrieval-roc-auc.ts";
export { type RocAucOptions, rocAuc } from "./ranking/roc-auc.ts";
export { type RocCurve, type RocCurveOptions, rocCurve } from "./ranking/roc-curve.ts";
