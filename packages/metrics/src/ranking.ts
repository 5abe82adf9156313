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
