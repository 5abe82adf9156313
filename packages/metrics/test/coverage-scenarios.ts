import { type Column, normal, type Rng } from "@productizeml/stats";
import { accuracy } from "../src/classification/accuracy.ts";
import { f1 } from "../src/classification/f1.ts";
import type { IntervalMethod } from "../src/interval.ts";
import type { Metric } from "../src/metric.ts";
import { averagePrecision } from "../src/ranking/average-precision.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import { r2 } from "../src/regression/r2.ts";

/** A population whose value of a metric is known, and how intervals of samples from it are made. */
export interface Scenario {
  readonly metric: string;
  readonly population: string;
  readonly truth: number;
  readonly of: Metric<Column, Column>;
  /** The first is what `auto` takes. */
  readonly methods: readonly IntervalMethod[];
  readonly draw: (rng: Rng, n: number) => { readonly yTrue: Column; readonly yPred: Column };
}

const two = <True, Predicted>(n: number, row: () => readonly [True, Predicted]) => {
  const rows = Array.from({ length: n }, row);
  return { yTrue: rows.map(([y]) => y) as Column, yPred: rows.map(([, p]) => p) as Column };
};

/** Labels of which `rate` are 1; right with one chance for each class. */
const labels =
  (rate: number, hit: number, alarm: number): Scenario["draw"] =>
  (rng, n) =>
    two(n, () => {
      const y = rng.float64() < rate ? 1 : 0;
      return [y, rng.float64() < (y === 1 ? hit : alarm) ? 1 : 0];
    });

/** Labels of which `rate` are 1, and normal scores that are higher by `shift` for them. */
const scores =
  (rate: number, shift: number): Scenario["draw"] =>
  (rng, n) =>
    two(n, () => {
      const y = rng.float64() < rate ? 1 : 0;
      return [y, rng.normal(shift * y)];
    });

/** A prediction that explains `share` of the variance, and errors that are normal or have Laplace's longer tails. */
const values =
  (share: number, tails: "normal" | "laplace"): Scenario["draw"] =>
  (rng, n) =>
    two(n, () => {
      const predicted = Math.sqrt(share) * rng.normal();
      const error = tails === "normal" ? rng.normal() : (rng.gamma(1) - rng.gamma(1)) / Math.SQRT2;
      return [predicted + Math.sqrt(1 - share) * error, predicted];
    });

/** Mean of the precision over the scores of positive rows, by the trapezoid rule on a fine grid. */
function areaUnderPrecision(rate: number, shift: number): number {
  const step = 1e-3;
  let area = 0;
  for (let score = -9 + shift; score < 9 + shift; score += step) {
    const hits = rate * normal.sf(score - shift);
    area += step * normal.pdf(score - shift) * (hits / (hits + (1 - rate) * normal.sf(score)));
  }
  return area;
}

const f1Of = (rate: number, hit: number, alarm: number) =>
  (2 * rate * hit) / (rate + rate * hit + (1 - rate) * alarm);

const make = (
  metric: string,
  population: string,
  truth: number,
  of: unknown,
  methods: readonly IntervalMethod[],
  draw: Scenario["draw"],
): Scenario => ({ metric, population, truth, of: of as Scenario["of"], methods, draw });

const SHARE = ["wilson", "clopper-pearson"] as const;
const AREA = ["logit-delong", "delong", "bootstrap"] as const;
const ANY = ["bca", "bootstrap"] as const;
const EXPLAINED = ["log-jackknife", "bca", "bootstrap"] as const;

/** Two populations for each metric: an everyday one, and one that is rare or close to the bound. */
export const SCENARIOS: readonly Scenario[] = [
  make("accuracy", "80 % right", 0.8, accuracy, SHARE, labels(0.4, 0.8, 0.2)),
  make("accuracy", "95 % right", 0.95, accuracy, SHARE, labels(0.4, 0.95, 0.05)),
  make(
    "f1",
    "30 % positive, 70 % of them hit, 15 % false alarms",
    f1Of(0.3, 0.7, 0.15),
    f1,
    ANY,
    labels(0.3, 0.7, 0.15),
  ),
  make(
    "f1",
    "50 % positive, 90 % of them hit, 10 % false alarms",
    f1Of(0.5, 0.9, 0.1),
    f1,
    ANY,
    labels(0.5, 0.9, 0.1),
  ),
  make("rocAuc", "40 % positive, 1 sd apart", normal.cdf(1 / Math.SQRT2), rocAuc, AREA, scores(0.4, 1)),
  make("rocAuc", "30 % positive, 2.3 sd apart", normal.cdf(2.3 / Math.SQRT2), rocAuc, AREA, scores(0.3, 2.3)),
  make(
    "averagePrecision",
    "30 % positive, 1 sd apart",
    areaUnderPrecision(0.3, 1),
    averagePrecision,
    ANY,
    scores(0.3, 1),
  ),
  make(
    "averagePrecision",
    "30 % positive, 2.3 sd apart",
    areaUnderPrecision(0.3, 2.3),
    averagePrecision,
    ANY,
    scores(0.3, 2.3),
  ),
  make("r2", "50 % explained, normal errors", 0.5, r2, EXPLAINED, values(0.5, "normal")),
  make("r2", "90 % explained, Laplace errors", 0.9, r2, EXPLAINED, values(0.9, "laplace")),
];
