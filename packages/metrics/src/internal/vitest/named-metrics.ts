import {
  brierScoreLoss,
  d2BrierScore,
  d2LogLoss,
  expectedCalibrationError,
  logLoss,
} from "../../calibration.ts";
import {
  accuracy,
  balancedAccuracy,
  cohenKappa,
  f1,
  hammingLoss,
  hingeLoss,
  jaccard,
  matthewsCorrcoef,
  precision,
  recall,
  topKAccuracy,
  zeroOneLoss,
} from "../../classification.ts";
import type { Metric } from "../../metric.ts";
import {
  averagePrecision,
  coverageError,
  dcg,
  labelRankingAveragePrecision,
  labelRankingLoss,
  ndcg,
  rocAuc,
} from "../../ranking.ts";
import {
  d2AbsoluteError,
  d2Pinball,
  d2Tweedie,
  explainedVariance,
  maxError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanGammaDeviance,
  meanPinballLoss,
  meanPoissonDeviance,
  meanSquaredError,
  meanSquaredLogError,
  meanTweedieDeviance,
  medianAbsoluteError,
  r2,
  rootMeanSquaredError,
  rootMeanSquaredLogError,
} from "../../regression.ts";

/** Metrics of true and predicted labels. */
export type ClassificationName =
  | "accuracy"
  | "balancedAccuracy"
  | "cohenKappa"
  | "f1"
  | "hammingLoss"
  | "hingeLoss"
  | "jaccard"
  | "matthewsCorrcoef"
  | "precision"
  | "recall"
  | "topKAccuracy"
  | "zeroOneLoss";

/** Metrics of scores that rank. */
export type RankingName =
  | "averagePrecision"
  | "coverageError"
  | "dcg"
  | "labelRankingAveragePrecision"
  | "labelRankingLoss"
  | "ndcg"
  | "rocAuc";

/** Metrics of true and predicted values. */
export type RegressionName =
  | "d2AbsoluteError"
  | "d2Pinball"
  | "d2Tweedie"
  | "explainedVariance"
  | "maxError"
  | "meanAbsoluteError"
  | "meanAbsolutePercentageError"
  | "meanGammaDeviance"
  | "meanPinballLoss"
  | "meanPoissonDeviance"
  | "meanSquaredError"
  | "meanSquaredLogError"
  | "meanTweedieDeviance"
  | "medianAbsoluteError"
  | "r2"
  | "rootMeanSquaredError"
  | "rootMeanSquaredLogError";

/** Metrics of probabilities. */
export type CalibrationName =
  | "brierScoreLoss"
  | "d2BrierScore"
  | "d2LogLoss"
  | "expectedCalibrationError"
  | "logLoss";

/** The names of the metrics that need no option. */
export type MetricName = ClassificationName | RankingName | RegressionName | CalibrationName;

/** A metric, whatever rows it takes. */
export type AnyMetric = Metric<never, never>;

/** What a metric is called, and where it stands. */
export interface NamedMetric {
  readonly name: string;
  readonly metric: AnyMetric;
  /** The task that it is for; `null` for a metric of the user's own. */
  readonly task: "calibration" | "classification" | "ranking" | "regression" | null;
}

/** The metrics by task and name; made when asked for, so that importing this costs nothing. */
function tasks(): readonly (readonly [
  NonNullable<NamedMetric["task"]>,
  Readonly<Record<string, AnyMetric>>,
])[] {
  const classification: Record<ClassificationName, AnyMetric> = {
    accuracy,
    balancedAccuracy,
    cohenKappa,
    f1,
    hammingLoss,
    hingeLoss,
    jaccard,
    matthewsCorrcoef,
    precision,
    recall,
    topKAccuracy,
    zeroOneLoss,
  };
  const ranking: Record<RankingName, AnyMetric> = {
    averagePrecision,
    coverageError,
    dcg,
    labelRankingAveragePrecision,
    labelRankingLoss,
    ndcg,
    rocAuc,
  };
  const regression: Record<RegressionName, AnyMetric> = {
    d2AbsoluteError,
    d2Pinball,
    d2Tweedie,
    explainedVariance,
    maxError,
    meanAbsoluteError,
    meanAbsolutePercentageError,
    meanGammaDeviance,
    meanPinballLoss,
    meanPoissonDeviance,
    meanSquaredError,
    meanSquaredLogError,
    meanTweedieDeviance,
    medianAbsoluteError,
    r2,
    rootMeanSquaredError,
    rootMeanSquaredLogError,
  };
  const calibration: Record<CalibrationName, AnyMetric> = {
    brierScoreLoss,
    d2BrierScore,
    d2LogLoss,
    expectedCalibrationError,
    logLoss,
  };
  return [
    ["classification", classification],
    ["ranking", ranking],
    ["regression", regression],
    ["calibration", calibration],
  ];
}

/** The metric of a name, `null` when there is none. */
export function metricNamed(name: string): NamedMetric | null {
  for (const [task, metrics] of tasks()) {
    if (Object.hasOwn(metrics, name)) return { name, metric: metrics[name], task };
  }
  return null;
}

/** Where a metric stands and what it is called. */
export function named(metric: AnyMetric): NamedMetric {
  for (const [task, metrics] of tasks()) {
    const name = Object.keys(metrics).find((each) => metrics[each] === metric);
    if (name !== undefined) return { name, metric, task };
  }
  return { name: metric.name || "the metric", metric, task: null };
}
