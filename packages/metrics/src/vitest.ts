export type {
  AnyMetric,
  CalibrationName,
  ClassificationName,
  MetricName,
  RankingName,
  RegressionName,
} from "./internal/vitest/named-metrics.ts";
export { type ModelMatchers, matchers } from "./vitest/matchers.ts";
export type { PredictedRows, Verdict } from "./vitest/predicted-rows.ts";
export { type BeatBaselineOptions, toBeatBaseline } from "./vitest/to-beat-baseline.ts";
export { type MatchPeerOptions, toMatchPeer } from "./vitest/to-match-peer.ts";
export { type MetricBars, type ReachOptions, toReachMetric } from "./vitest/to-reach-metric.ts";
