import { f } from "../distributions/f.ts";
import { requireSamples } from "../internal/require-samples.ts";
import { quantile } from "../quantile.ts";
import { requireOption } from "../require.ts";
import { sort } from "../sort.ts";
import type { TestResult } from "./test-result.ts";

/** Options of {@link leveneTest}. */
export interface LeveneOptions {
  /**
   * What spread is measured from: the median (Brown and Forsythe), the mean (Levene), or the mean without the lowest and the
   * highest 5 % of the values.
   *
   * @defaultValue "median"
   */
  readonly center?: "median" | "mean" | "trimmed";
}

/** What {@link leveneTest} found. */
export interface LeveneResult extends TestResult {
  /** Degrees of freedom of the samples and of the values. */
  readonly df: readonly [between: number, within: number];
}

/**
 * Levene's test: whether several samples have one variance, by an analysis of variance of distances from the centre.
 *
 * @param samples - at least two samples of finite numbers, each with at least one
 * @param options - what spread is measured from
 * @returns the F statistic of at least 0, p-value and degrees of freedom; `NaN` or an infinite statistic where all distances
 *   within each sample are equal
 * @throws InvalidInputError `empty-input`, `too-few-values`, `not-finite`, `bad-option`
 * @example
 * leveneTest([[1, 2, 3, 4], [2, 4, 6, 8]]).statistic; // 2.4
 * @see scipy.stats.levene; Brown and Forsythe (1974), https://doi.org/10.2307/2285659
 */
export function leveneTest(samples: readonly ArrayLike<number>[], options: LeveneOptions = {}): LeveneResult {
  const { center = "median" } = options;
  requireOption("leveneTest", "center", center, ["median", "mean", "trimmed"]);
  requireSamples("leveneTest", samples, 2);
  const gaps = samples.map((sample) => distances(sample, centerOf(sample, center)));
  const means = gaps.map(mean);
  const total = gaps.reduce((sum, each) => sum + each.length, 0);
  const grand = gaps.reduce((sum, each, i) => sum + each.length * means[i]!, 0) / total;
  let between = 0;
  let within = 0;
  gaps.forEach((each, i) => {
    between += each.length * (means[i]! - grand) ** 2;
    within += squares(each, means[i]!);
  });
  const df = [samples.length - 1, total - samples.length] as const;
  const statistic = (df[1] * between) / (df[0] * within);
  return { statistic, pValue: df[1] === 0 ? Number.NaN : f.sf(statistic, ...df), df };
}

function centerOf(sample: ArrayLike<number>, center: "median" | "mean" | "trimmed"): number {
  if (center === "mean") return mean(sample);
  if (center === "median") return quantile(sample, 0.5);
  const cut = Math.floor(0.05 * sample.length);
  return mean(sort(sample).subarray(cut, sample.length - cut));
}

function distances(sample: ArrayLike<number>, middle: number): Float64Array {
  const gaps = new Float64Array(sample.length);
  for (let i = 0; i < gaps.length; i++) gaps[i] = Math.abs(sample[i]! - middle);
  return gaps;
}

function squares(values: Float64Array, middle: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - middle) ** 2;
  return sum;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
