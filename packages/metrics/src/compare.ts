import { type Column, InvalidInputError, type Matrix, normal, requireOption } from "@productizeml/stats";
import { accuracy } from "./classification/accuracy.ts";
import { bootstrapDifference, type Difference } from "./internal/compare/bootstrap-difference.ts";
import { disagreement, mcnemarPValue, tangoEnds } from "./internal/compare/mcnemar.ts";
import { swapPValue } from "./internal/compare/swap-test.ts";
import { delongCovariance, placements } from "./internal/delong.ts";
import { readTwoClasses } from "./internal/two-classes.ts";
import type { IntervalOptions } from "./interval.ts";
import type { Metric } from "./metric.ts";
import type { Numbers } from "./numbers.ts";
import { rocAuc } from "./ranking/roc-auc.ts";

/** How two models are compared. */
export type CompareMethod = "mcnemar" | "mcnemar-exact" | "delong" | "bootstrap" | "permutation";

const METHODS: readonly (CompareMethod | "auto")[] = [
  "auto",
  "mcnemar",
  "mcnemar-exact",
  "delong",
  "bootstrap",
  "permutation",
];

/** Options of {@link compare}. */
export interface CompareOptions extends Omit<IntervalOptions, "method"> {
  /**
   * `mcnemar` (mid-p) and `mcnemar-exact` for `accuracy` without weights, their interval by Tango's score; `delong` for `rocAuc` of two
   * classes; for every metric `bootstrap`, and `permutation`, which exchanges the two models' predictions on random rows or clusters
   * and takes its interval from the bootstrap.
   *
   * @defaultValue `"auto"`: `mcnemar` or `delong` where they apply, else `bootstrap`
   */
  readonly method?: CompareMethod | "auto";
}

/** Two models' values of a metric on the same rows, and how sure their difference is. */
export interface Comparison {
  /** The metric of the first model. */
  readonly a: number;
  /** The metric of the second model. */
  readonly b: number;
  /** `a - b`. */
  readonly difference: number;
  /** Lower end of the difference's interval; `NaN` where the difference is, and where there are too few rows. */
  readonly lower: number;
  /** Upper end of the difference's interval; `NaN` where the lower one is. */
  readonly upper: number;
  /** Chance of a difference as large, in either direction, if the models were equally good. */
  readonly pValue: number;
  /** Confidence level of the interval. */
  readonly level: number;
  /** How the models were compared. */
  readonly method: CompareMethod;
}

/**
 * Compares two models on the same rows: the difference of a metric with its interval and p-value.
 *
 * Both models see the same draws of rows, so that what makes a row hard for both does not count as noise.
 *
 * @param metric - a metric of this package, or any function with the same arguments that honours `sampleWeight`
 * @param yTrue - true labels or values, length `n`; a matrix of `n` rows for metrics that take one
 * @param a - the first model's predictions or scores, length `n`, or a matrix of `n` rows
 * @param b - the second model's, in the same form
 * @param options - method, level, weights, bootstrap
 * @returns both values, their difference, its interval and two-sided p-value
 * @throws InvalidInputError what the metric throws; `bad-option` for a method that the metric does not have, or that knows no weights,
 * strata or clusters; `out-of-range`, `length-mismatch`, `bad-weights`
 * @example
 * const yTrue = [1, 0, 1, 1, 0, 1, 0, 0];
 * compare(accuracy, yTrue, [1, 0, 1, 1, 0, 1, 0, 1], [0, 0, 1, 0, 1, 1, 0, 0]); // { "difference": 0.25, "pValue": 0.375, "method": "mcnemar" }
 * @see statsmodels.stats.contingency_tables.mcnemar; Fagerland, Lydersen and Laake (2013), https://doi.org/10.1186/1471-2288-13-91;
 * Tango (1998); pROC::roc.test; scipy.stats.permutation_test
 */
export function compare<True extends Column | Matrix, Predicted extends Column | Matrix>(
  metric: Metric<True, Predicted>,
  yTrue: True,
  a: Predicted,
  b: Predicted,
  options: CompareOptions = {},
): Comparison {
  const { level = 0.95, sampleWeight } = options;
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `compare requires level in (0, 1), got ${level}`);
  }
  const weighted = sampleWeight === undefined ? {} : { sampleWeight };
  const ofA = metric(yTrue, a, weighted);
  const ofB = metric(yTrue, b, weighted);
  const difference = ofA - ofB;
  const method = chosen(options, metric, yTrue, a, b);
  const found = (): Difference => {
    if (Number.isNaN(difference)) return { lower: difference, upper: difference, pValue: difference };
    if (method === "delong") return delongTest(yTrue as Column, a as Numbers, b as Numbers, level, options);
    if (method === "mcnemar" || method === "mcnemar-exact") {
      const counts = disagreement("compare", yTrue as Column, a as Column, b as Column);
      return { ...tangoEnds(counts, level), pValue: mcnemarPValue(counts, method === "mcnemar-exact") };
    }
    const drawn = bootstrapDifference(metric, yTrue, a, b, difference, level, options);
    if (method === "bootstrap") return drawn;
    return { ...drawn, pValue: swapPValue(metric, yTrue, a, b, difference, options) };
  };
  const { lower, upper, pValue } = found();
  return { a: ofA, b: ofB, difference, lower, upper, pValue, level, method };
}

/** DeLong's test of two areas over the same rows. */
function delongTest(
  yTrue: Column,
  a: Numbers,
  b: Numbers,
  level: number,
  { sampleWeight }: CompareOptions,
): Difference {
  const first = readTwoClasses("compare", yTrue, a, sampleWeight);
  const second = readTwoClasses("compare", yTrue, b, sampleWeight);
  const { positive, weight } = first;
  const ofA = placements(first.score, positive, weight);
  const ofB = placements(second.score, positive, weight);
  const components = ofA.components.map((each, row) => each - ofB.components[row]);
  const apart = { area: ofA.area - ofB.area, components };
  const error = Math.sqrt(delongCovariance(apart, apart, positive, weight));
  const half = normal.isf((1 - level) / 2) * error;
  const pValue = apart.area === 0 ? 1 : Math.min(1, 2 * normal.sf(Math.abs(apart.area) / error));
  return { lower: apart.area - half, upper: apart.area + half, pValue };
}

/** The method asked for, or the one that the metric has. */
function chosen(
  { method = "auto", strata, clusters, sampleWeight }: CompareOptions,
  metric: unknown,
  ...columns: readonly (Column | Matrix)[]
): CompareMethod {
  requireOption("compare", "method", method, METHODS);
  if (method === "bootstrap" || method === "permutation") return method;
  const single = strata === undefined && clusters === undefined && !columns.some((each) => "cols" in each);
  const formulas: readonly CompareMethod[] = !single
    ? []
    : metric === accuracy && sampleWeight === undefined
      ? ["mcnemar", "mcnemar-exact"]
      : metric === rocAuc
        ? ["delong"]
        : [];
  if (method === "auto") return formulas[0] ?? "bootstrap";
  if (formulas.includes(method)) return method;
  throw new InvalidInputError(
    "bad-option",
    `compare requires a method that the metric has (bootstrap and permutation always apply), got ${method}`,
  );
}
