import type { Column, Matrix } from "@productizeml/stats";
import type {} from "vitest";
import type { AnyMetric } from "../internal/vitest/named-metrics.ts";
import { type BeatBaselineOptions, toBeatBaseline } from "./to-beat-baseline.ts";
import { type MatchPeerOptions, toMatchPeer } from "./to-match-peer.ts";
import { type MetricBars, type ReachOptions, toReachMetric } from "./to-reach-metric.ts";

/** What the matchers add to `expect(...)`. */
export interface ModelMatchers<Result> {
  /**
   * Expects predictions, `{ yTrue, yPred }`, to reach bars by the name of the metric: from above for losses, errors and deviances.
   *
   * @param bars - bars by the name of the metric, such as `{ accuracy: 0.9, f1: 0.8 }`
   * @param options - intervals whose worse end must reach the bar, slices
   */
  toReachMetric(bars: MetricBars, options?: ReachOptions): Result;
  /**
   * Expects predictions to reach the bar of a metric.
   *
   * @param metric - a metric of this package, or of your own
   * @param bar - what it must reach
   * @param options - intervals whose worse end must reach the bar, slices
   */
  toReachMetric(metric: AnyMetric, bar: number, options?: ReachOptions): Result;
  /**
   * Expects predictions, `{ yTrue, yPred }`, to be surely better than a baseline.
   *
   * @param metric - a metric of this package, or of your own
   * @param options - the baseline, how they are compared
   */
  toBeatBaseline(metric: AnyMetric, options?: BeatBaselineOptions): Result;
  /**
   * Expects predictions to be those of another implementation of the model.
   *
   * @param peer - the other implementation's predictions
   * @param options - allowed distances
   */
  toMatchPeer(peer: Column | Matrix, options?: MatchPeerOptions): Result;
}

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends ModelMatchers<R> {}
}

/**
 * Matchers for Vitest's `expect.extend`, in a setup file or a test.
 *
 * ```ts no-run
 * import { matchers } from "@productizeml/metrics/vitest";
 * import { expect } from "vitest";
 *
 * expect.extend(matchers);
 * ```
 */
export const matchers: {
  /** Whether predictions reach bars. */
  readonly toReachMetric: typeof toReachMetric;
  /** Whether predictions are surely better than a baseline. */
  readonly toBeatBaseline: typeof toBeatBaseline;
  /** Whether two implementations predict the same. */
  readonly toMatchPeer: typeof toMatchPeer;
} = { toReachMetric, toBeatBaseline, toMatchPeer };
