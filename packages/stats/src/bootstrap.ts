import { InvalidInputError } from "./errors.ts";
import {
  basicInterval,
  bcaInterval,
  type Interval,
  percentileInterval,
  studentisedInterval,
} from "./internal/bootstrap-interval.ts";
import { requireInRange, requireInteger, requireOption } from "./require.ts";
import { createRng, type Rng } from "./rng.ts";

const METHODS: readonly BootstrapMethod[] = ["bca", "percentile", "basic", "studentised"];
/** Above this many rows the jackknife leaves out groups of rows instead of single ones. */
const JACKKNIFE_GROUPS = 1000;

/**
 * How an interval is read from the resampled statistics: bias-corrected and accelerated, percentile, basic, or
 * studentised (the bootstrap-t).
 */
export type BootstrapMethod = "bca" | "percentile" | "basic" | "studentised";

/** What the studentised interval needs beside {@link BootstrapOptions}. */
export interface StandardErrorOption<Drawn> {
  /**
   * Standard error of the statistic, estimated on the same rows or weights; required by the method `studentised`.
   *
   * @param drawn - what the statistic gets
   */
  readonly standardError?: (drawn: Drawn) => number;
}

/** Options of {@link bootstrap} and {@link bootstrapWeights}. */
export interface BootstrapOptions {
  /**
   * Number of resamples.
   *
   * @defaultValue 9999
   */
  readonly resamples?: number;
  /**
   * Confidence level, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
  /**
   * How the interval is read from the resampled statistics.
   *
   * @defaultValue "bca"
   */
  readonly method?: BootstrapMethod;
  /** Stratum of each row, length n: rows are drawn within their stratum, so that every stratum keeps its size. */
  readonly strata?: ArrayLike<number | string>;
  /**
   * Seed of the resampling.
   *
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** What {@link bootstrap} found. */
export interface BootstrapResult {
  /** The statistic on the rows as they are. */
  readonly value: number;
  /** Lower end of the interval; `NaN` when the resampled statistics do not vary and the method is `bca` or `studentised`. */
  readonly lower: number;
  /** Upper end of the interval. */
  readonly upper: number;
  /** Standard deviation of the resampled statistics. */
  readonly standardError: number;
  /** Confidence level. */
  readonly level: number;
  /** How the interval was read. */
  readonly method: BootstrapMethod;
  /** The resampled statistics that were defined, in the order of drawing. */
  readonly distribution: Float64Array;
  /** Number of resamples on which the statistic was `NaN`; they are left out. */
  readonly undefinedCount: number;
}

/**
 * Confidence interval of any statistic by resampling rows with replacement.
 *
 * The bias-corrected interval also needs the statistic with each row left out: n more evaluations, or 1,000 with
 * groups of rows left out when there are more rows than that.
 *
 * @param n - number of rows, at least 2
 * @param statistic - the statistic on rows `rows[0]`, `rows[1]`, ...; the array is reused between calls
 * @param options - resamples, level, method, strata, seed, standardError
 * @returns the statistic, its interval and its standard error
 * @throws InvalidInputError `out-of-range`, `bad-option`, `length-mismatch`
 * @example
 * bootstrap(4, (rows) => quantile(Float64Array.from(rows), 0.5), { resamples: 99 }).value; // 1.5
 * @see scipy.stats.bootstrap; Efron (1987), https://doi.org/10.2307/2289144; for the studentised interval Efron and
 *   Tibshirani (1993), An Introduction to the Bootstrap, chapter 12
 */
export function bootstrap(
  n: number,
  statistic: (rows: Uint32Array) => number,
  options: BootstrapOptions & StandardErrorOption<Uint32Array> = {},
): BootstrapResult {
  requireInteger("bootstrap", "n", n, 2, 4294967295);
  const rows = new Uint32Array(n);
  const all = Uint32Array.from({ length: n }, (_, row) => row);
  const sampler: Sampler<Uint32Array> = {
    all: () => all,
    drawn: (draw) => {
      for (let i = 0; i < n; i++) rows[i] = draw(i);
      return rows;
    },
    without: (isOut) => all.filter((row) => !isOut(row)),
  };
  return run("bootstrap", n, statistic, sampler, options);
}

/**
 * {@link bootstrap} for statistics that take weights: instead of drawn rows they get how often each row was drawn, so
 * that what needs sorting is sorted once. With the same seed the resamples are the same.
 *
 * @param n - number of rows, at least 2
 * @param statistic - the statistic under weights, length n; the array is reused between calls
 * @param options - resamples, level, method, strata, seed, standardError
 * @returns the statistic, its interval and its standard error
 * @throws InvalidInputError `out-of-range`, `bad-option`, `length-mismatch`
 * @example
 * bootstrapWeights(3, (w) => (w[1] + 2 * w[2]) / (w[0] + w[1] + w[2]), { resamples: 99 }).value; // 1
 * @see scipy.stats.bootstrap
 */
export function bootstrapWeights(
  n: number,
  statistic: (weights: Float64Array) => number,
  options: BootstrapOptions & StandardErrorOption<Float64Array> = {},
): BootstrapResult {
  requireInteger("bootstrapWeights", "n", n, 2, 4294967295);
  const weights = new Float64Array(n);
  const sampler: Sampler<Float64Array> = {
    all: () => weights.fill(1),
    drawn: (draw) => {
      weights.fill(0);
      for (let i = 0; i < n; i++) weights[draw(i)]!++;
      return weights;
    },
    without: (isOut) => {
      for (let i = 0; i < n; i++) weights[i] = isOut(i) ? 0 : 1;
      return weights;
    },
  };
  return run("bootstrapWeights", n, statistic, sampler, options);
}

/** All rows, rows drawn with replacement, and a part of the rows, as the statistic takes them. */
interface Sampler<Drawn> {
  all(): Drawn;
  drawn(draw: (position: number) => number): Drawn;
  without(isOut: (row: number) => boolean): Drawn;
}

function run<Drawn>(
  caller: string,
  n: number,
  statistic: (drawn: Drawn) => number,
  sampler: Sampler<Drawn>,
  options: BootstrapOptions & StandardErrorOption<Drawn>,
): BootstrapResult {
  const { resamples = 9999, level = 0.95, method = "bca", strata, seed = 0, standardError } = options;
  requireInteger(caller, "resamples", resamples, 1);
  requireInRange(caller, "level", level, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  requireOption(caller, "method", method, METHODS);
  const spread = method === "studentised" ? requireStandardError(caller, standardError) : undefined;
  const draw = drawer(caller, n, strata, createRng(seed));

  const whole = sampler.all();
  const value = statistic(whole);
  const error = spread?.(whole);
  const all = new Float64Array(resamples);
  const errors = spread && new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    const rows = sampler.drawn(draw);
    all[i] = statistic(rows);
    if (spread) errors![i] = spread(rows);
  }
  const distribution = all.filter((each) => !Number.isNaN(each));
  const interval = (): Interval => {
    if (distribution.length === 0 || Number.isNaN(value)) return { lower: Number.NaN, upper: Number.NaN };
    if (method === "percentile") return percentileInterval(distribution, level);
    if (method === "basic") return basicInterval(distribution, value, level);
    if (method === "studentised") return studentisedInterval(all, errors!, value, error!, level);
    return bcaInterval(distribution, value, level, leaveOut(n, statistic, sampler));
  };
  return {
    value,
    ...interval(),
    standardError: standardDeviation(distribution),
    level,
    method,
    distribution,
    undefinedCount: resamples - distribution.length,
  };
}

function requireStandardError<Drawn>(
  caller: string,
  standardError: ((drawn: Drawn) => number) | undefined,
): (drawn: Drawn) => number {
  if (standardError !== undefined) return standardError;
  throw new InvalidInputError(
    "bad-option",
    `${caller} requires standardError for the method "studentised", got none`,
  );
}

/** A function that draws the row for a position: any row, or one of the position's stratum. */
function drawer(
  caller: string,
  n: number,
  strata: ArrayLike<number | string> | undefined,
  rng: Rng,
): (position: number) => number {
  if (strata === undefined) return () => rng.integer(0, n);
  if (strata.length !== n) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires strata of length ${n}, got ${strata.length}`,
    );
  }
  const members = new Map<number | string, number[]>();
  for (let i = 0; i < n; i++) {
    const rows = members.get(strata[i]!);
    if (rows) rows.push(i);
    else members.set(strata[i]!, [i]);
  }
  const peers = Array.from({ length: n }, (_, i) => members.get(strata[i]!)!);
  return (position) => {
    const rows = peers[position]!;
    return rows[rng.integer(0, rows.length)]!;
  };
}

/** The statistic with each row left out, or each of 1,000 groups of rows. */
function leaveOut<Drawn>(
  n: number,
  statistic: (drawn: Drawn) => number,
  sampler: Sampler<Drawn>,
): Float64Array {
  const groups = Math.min(n, JACKKNIFE_GROUPS);
  return Float64Array.from({ length: groups }, (_, group) =>
    statistic(sampler.without((row) => row % groups === group)),
  ).filter((each) => !Number.isNaN(each));
}

function standardDeviation(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
}
