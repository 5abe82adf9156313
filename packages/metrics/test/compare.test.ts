import { createRng, type Rng } from "@productizeml/stats";
import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { logLoss } from "../src/calibration/log-loss.ts";
import { accuracy } from "../src/classification/accuracy.ts";
import { f1 } from "../src/classification/f1.ts";
import { type CompareOptions, compare } from "../src/compare.ts";
import { interval } from "../src/interval.ts";
import type { Metric } from "../src/metric.ts";
import { averagePrecision } from "../src/ranking/average-precision.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import { meanAbsoluteError } from "../src/regression/mean-absolute-error.ts";
import { r2 } from "../src/regression/r2.ts";
import paired from "./golden/compare-accuracy.json" with { type: "json" };
import exchanged from "./golden/compare-permutation.json" with { type: "json" };
import areas from "./golden/compare-roc-auc.json" with { type: "json" };
import { orRefusal } from "./support.ts";

type Numeric = Metric<readonly number[], readonly number[]>;

interface Input {
  readonly metric: keyof typeof METRICS;
  readonly yTrue: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly options: CompareOptions;
}

const METRICS = { accuracy, averagePrecision, f1, meanAbsoluteError, r2, rocAuc } satisfies Record<
  string,
  Numeric
>;

/** A true value and what two equally good models say. */
type Row = (rng: Rng) => readonly [yTrue: number, a: number, b: number];

const label =
  (rate: number, right: number): Row =>
  (rng) => {
    const y = rng.float64() < rate ? 1 : 0;
    const model = () => (rng.float64() < right ? y : 1 - y);
    return [y, model(), model()];
  };
const score: Row = (rng) => {
  const y = rng.float64() < 0.3 ? 1 : 0;
  const shared = rng.normal(y);
  return [y, shared + rng.normal(), shared + rng.normal()];
};
const value: Row = (rng) => {
  const y = rng.normal();
  return [y, rng.normal(y, 0.7), rng.normal(y, 0.7)];
};

function columns(row: Row, n: number, seed: number) {
  const rng = createRng(seed);
  const rows = Array.from({ length: n }, () => row(rng));
  return { yTrue: rows.map(([y]) => y), a: rows.map(([, a]) => a), b: rows.map(([, , b]) => b) };
}

/** How often two equally good models are told apart at 5 %. */
function falseAlarms(metric: Numeric, row: Row, n: number, runs: number, options: CompareOptions): number {
  let alarms = 0;
  for (let seed = 0; seed < runs; seed++) {
    const { yTrue, a, b } = columns(row, n, seed);
    alarms += compare(metric, yTrue, a, b, { ...options, seed }).pValue < 0.05 ? 1 : 0;
  }
  return alarms / runs;
}

describe("compare", () => {
  // An end of Tango's interval is a root, of which halving and Brent's method each find the last digits.
  golden(
    "of accuracy",
    paired,
    ({ yTrue, a, b, options }: Input) => orRefusal(() => compare(accuracy, yTrue, a, b, options)),
    { relative: 1e-9, absolute: 1e-12 },
  );
  golden(
    "of rocAuc",
    areas,
    ({ yTrue, a, b, options }: Input) => orRefusal(() => compare(rocAuc, yTrue, a, b, options)),
    { relative: 1e-10, absolute: 1e-14 },
  );
  golden(
    "by exchange",
    exchanged,
    ({ metric, yTrue, a, b, options }: Input) =>
      orRefusal(() => compare(METRICS[metric] as Numeric, yTrue, a, b, options)),
    { absolute: 1e-15 },
  );

  // With 400 runs a rate of 5 % lies between 2 % and 8.5 % but once in 2,000 times.
  const calibrated: readonly (readonly [string, Numeric, Row, number, number, CompareOptions])[] = [
    ["accuracy by McNemar's mid-p", accuracy, label(0.4, 0.8), 150, 1500, {}],
    ["rocAuc by DeLong", rocAuc, score, 150, 800, {}],
    ["f1", f1, label(0.3, 0.85), 100, 300, { resamples: 100 }],
    ["averagePrecision", averagePrecision, score, 100, 400, { resamples: 100 }],
    ["r2", r2, value, 100, 400, { resamples: 100 }],
    ["meanAbsoluteError", meanAbsoluteError, value, 60, 400, { resamples: 100 }],
    [
      "meanAbsoluteError by exchange",
      meanAbsoluteError,
      value,
      30,
      400,
      { method: "permutation", resamples: 99 },
    ],
  ];
  for (const [name, metric, row, n, runs, options] of calibrated) {
    it(`tells two equally good models apart about as often as it says: ${name}`, () => {
      const rate = falseAlarms(metric, row, n, runs, options);
      expect(rate).toBeGreaterThan(0.02);
      expect(rate).toBeLessThan(0.085);
    });
  }

  it("holds whole clusters together", () => {
    const options = { method: "bootstrap", resamples: 200 } as const;
    const { yTrue, a, b } = columns(value, 100, 1);
    const thrice = (rows: readonly number[]) => rows.flatMap((each) => [each, each, each]);
    const clusters = thrice(yTrue.map((_, row) => row));
    const given = [thrice(yTrue), thrice(a), thrice(b)] as const;
    const single = compare(meanAbsoluteError, yTrue, a, b, options);
    const clustered = compare(meanAbsoluteError, ...given, { ...options, clusters });
    const blind = compare(meanAbsoluteError, ...given, options);
    near(clustered.upper - clustered.lower, single.upper - single.lower, { relative: 0.15 });
    near((clustered.upper - clustered.lower) / (blind.upper - blind.lower), Math.sqrt(3), { relative: 0.2 });
  });

  it("has a narrower interval than two models by themselves, because rows are shared", () => {
    const { yTrue, a, b } = columns(score, 400, 2);
    const alone = [a, b].map((each) => interval(averagePrecision, yTrue, each, { resamples: 300 }));
    const apart = Math.hypot(...alone.map(({ lower, upper }) => upper - lower));
    const together = compare(averagePrecision, yTrue, a, b, { resamples: 300 });
    expect(together.upper - together.lower).toBeLessThan(0.95 * apart);
  });

  it("turns its sign with the order of the models", () => {
    for (const method of ["bootstrap", "permutation", "delong"] as const) {
      const { yTrue, a, b } = columns(score, 50, 3);
      const one = compare(rocAuc, yTrue, a, b, { method, resamples: 99 });
      const other = compare(rocAuc, yTrue, b, a, { method, resamples: 99 });
      near([other.difference, other.lower, other.upper], [-one.difference, -one.upper, -one.lower], {
        absolute: 1e-12,
      });
      near(other.pValue, one.pValue, { relative: 1e-9 });
    }
  });

  it("sees no difference between a model and itself", () => {
    const { yTrue, a } = columns(score, 40, 4);
    const labels = a.map((each) => (each > 0 ? 1 : 0));
    for (const method of ["auto", "bootstrap", "permutation"] as const) {
      near(compare(rocAuc, yTrue, a, a, { method, resamples: 50 }), {
        difference: 0,
        lower: 0,
        upper: 0,
        pValue: 1,
      });
      expect(compare(accuracy, yTrue, labels, labels, { method, resamples: 50 }).pValue).toBe(1);
    }
  });

  it("takes strings, matrices and functions of your own", () => {
    const yTrue = ["a", "b", "a", "b", "a", "b", "a", "b", "a", "b"];
    const good = ["a", "b", "a", "b", "a", "b", "a", "b", "a", "c"];
    const bad = ["b", "b", "b", "a", "a", "b", "b", "a", "a", "b"];
    const macro: Metric<string[], string[]> = (t, p, options) => f1(t, p, { ...options, average: "macro" });
    for (const method of ["bootstrap", "permutation"] as const) {
      const found = compare(macro, yTrue, good, bad, { method, resamples: 100 });
      near(found.difference, f1(yTrue, good, { average: "macro" }) - f1(yTrue, bad, { average: "macro" }));
    }
    const certain = (p: number) => ({
      data: yTrue.flatMap((y) => (y === "a" ? [p, 1 - p] : [1 - p, p])),
      rows: 10,
      cols: 2,
    });
    const sure = compare(logLoss, yTrue, certain(0.9), certain(0.6), { method: "permutation" });
    near(sure.difference, Math.log(0.6 / 0.9));
    near(sure.pValue, 2 / 1001, { relative: 2 });
  });

  it("is NaN where a metric is", () => {
    const { difference, pValue, lower } = compare(rocAuc, [1, 1], [0.1, 0.2], [0.2, 0.1]);
    expect([difference, pValue, lower]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  rejects("a level of 1", () => compare(accuracy, [1], [1], [1], { level: 1 }), "out-of-range");
  rejects("McNemar for f1", () => compare(f1, [1, 0], [1, 0], [1, 0], { method: "mcnemar" }), "bad-option");
  rejects(
    "McNemar with weights",
    () => compare(accuracy, [1, 0], [1, 0], [1, 0], { method: "mcnemar", sampleWeight: [1, 2] }),
    "bad-option",
  );
  rejects(
    "DeLong with clusters",
    () => compare(rocAuc, [1, 0], [1, 0], [1, 0], { method: "delong", clusters: [1, 2] }),
    "bad-option",
  );
  rejects(
    "a second model of another length",
    () => compare(accuracy, [1, 0], [1, 0], [1]),
    "length-mismatch",
  );
  rejects("a NaN score", () => compare(rocAuc, [1, 0], [1, 0], [1, Number.NaN]), "not-finite");
});
