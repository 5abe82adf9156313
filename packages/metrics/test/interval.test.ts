import { createRng, type Matrix, t } from "@productizeml/stats";
import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { logLoss } from "../src/calibration/log-loss.ts";
import { accuracy } from "../src/classification/accuracy.ts";
import { f1 } from "../src/classification/f1.ts";
import { precision } from "../src/classification/precision.ts";
import { recall } from "../src/classification/recall.ts";
import { type IntervalOptions, interval } from "../src/interval.ts";
import type { Metric } from "../src/metric.ts";
import { averagePrecision } from "../src/ranking/average-precision.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import { meanSquaredError } from "../src/regression/mean-squared-error.ts";
import { r2 } from "../src/regression/r2.ts";
import proportions from "./golden/interval-accuracy.json" with { type: "json" };
import areas from "./golden/interval-roc-auc.json" with { type: "json" };
import weighted from "./golden/interval-weighted.json" with { type: "json" };
import { orRefusal } from "./support.ts";

interface Weighted extends Input {
  readonly metric: "accuracy" | "precision" | "recall";
}

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: IntervalOptions;
}

type Scoring = Metric<Int32Array, Float64Array>;

/** Labels of which `rate` are 1, and normal scores that are higher by `shift` for them. */
function sample(seed: number, n: number, rate = 0.4, shift = 1) {
  const rng = createRng(seed);
  const yTrue = Int32Array.from({ length: n }, () => (rng.float64() < rate ? 1 : 0));
  const yScore = Float64Array.from(yTrue, (y) => rng.normal(shift * y));
  return { yTrue, yScore };
}

describe("interval", () => {
  golden(
    "of accuracy",
    proportions,
    ({ yTrue, yScore, options }: Input) => orRefusal(() => interval(accuracy, yTrue, yScore, options)),
    { absolute: 1e-15 },
  );
  golden("of rocAuc", areas, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => interval(rocAuc, yTrue, yScore, options)),
  );

  golden(
    "of weighted proportions",
    weighted,
    ({ metric, yTrue, yScore, options }: Weighted) =>
      orRefusal(() => interval({ accuracy, precision, recall }[metric], yTrue, yScore, options)),
    { absolute: 1e-14 },
  );

  it("covers the true accuracy about as often as it says", () => {
    const share = coverage(2000, (seed) => {
      const rng = createRng(seed);
      const truth = 0.5 + 0.45 * rng.float64();
      const yTrue = new Int32Array(150).fill(1);
      const yPred = yTrue.map(() => (rng.float64() < truth ? 1 : 0));
      return { truth, ...interval(accuracy, yTrue, yPred) };
    });
    expect(share).toBeGreaterThan(0.935);
    expect(share).toBeLessThan(0.965);
  });

  it("covers the true area about as often as it says", () => {
    // The chance that N(1, 1) lies above N(0, 1): the normal distribution function at 1 / sqrt(2).
    const truth = 0.7602499389065233;
    const share = coverage(1000, (seed) => {
      const { yTrue, yScore } = sample(seed, 200);
      return { truth, ...interval(rocAuc, yTrue, yScore) };
    });
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  it("by the bootstrap agrees with DeLong on a large sample", () => {
    const { yTrue, yScore } = sample(1, 2000);
    const delong = interval(rocAuc, yTrue, yScore);
    for (const method of ["bootstrap", "bca"] as const) {
      const resampled = interval(rocAuc, yTrue, yScore, { method, resamples: 400 });
      near(resampled.upper - resampled.lower, delong.upper - delong.lower, { relative: 0.15 });
      near(resampled.lower, delong.lower, { absolute: 0.01 });
    }
  });

  it("by the bootstrap is the interval of the resampled metric", () => {
    // For a mean of squares the bootstrap's spread is known: the spread of the squares over the root of n.
    const { yTrue, yScore } = sample(2, 1500);
    const squares = yScore.map((score, i) => (yTrue[i] - score) ** 2);
    const mean = squares.reduce((sum, s) => sum + s, 0) / squares.length;
    const spread = Math.sqrt(squares.reduce((sum, s) => sum + (s - mean) ** 2, 0)) / squares.length;
    const { value, lower, upper } = interval(meanSquaredError, yTrue, yScore);
    near(value, mean);
    near(upper - lower, 2 * 1.96 * spread, { relative: 0.1 });
  });

  it("repeats with its seed, and differs with another", () => {
    const { yTrue, yScore } = sample(3, 60);
    const at = (seed: number) => interval(averagePrecision, yTrue, yScore, { seed, resamples: 50 });
    near(at(7), at(7));
    expect(at(7).lower).not.toBe(at(8).lower);
  });

  it("takes a metric with options as a function", () => {
    const yTrue = ["a", "b", "c", "a", "b", "c", "a", "b"];
    const yPred = ["a", "b", "c", "b", "b", "a", "a", "c"];
    const macro: Metric<string[], string[]> = (t, p, options) => f1(t, p, { ...options, average: "macro" });
    const { value, lower, upper, method } = interval(macro, yTrue, yPred, { resamples: 100 });
    near(value, f1(yTrue, yPred, { average: "macro" }));
    expect(method).toBe("bca");
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
  });

  it("is wider when rows come in clusters", () => {
    const { yTrue, yScore } = sample(4, 300);
    const thrice = <T>(rows: ArrayLike<T>) => Array.from(rows).flatMap((row) => [row, row, row]);
    const clusters = thrice(Int32Array.from({ length: 300 }, (_, i) => i));
    const options = { resamples: 200 };
    const single = interval(meanSquaredError, thrice(yTrue), thrice(yScore), options);
    const clustered = interval(meanSquaredError, thrice(yTrue), thrice(yScore), { ...options, clusters });
    near((clustered.upper - clustered.lower) / (single.upper - single.lower), Math.sqrt(3), {
      relative: 0.2,
    });
  });

  it("keeps the size of every stratum", () => {
    const { yTrue, yScore } = sample(5, 80);
    const shares = new Set<number>();
    const share = (t: Int32Array, _: Float64Array, { sampleWeight }: { readonly sampleWeight?: unknown }) => {
      const weight = (sampleWeight ?? new Float64Array(t.length).fill(1)) as Float64Array;
      shares.add(weight.reduce((sum, w, i) => sum + w * t[i], 0));
      return 0.5;
    };
    interval(share, yTrue, yScore, { strata: yTrue, resamples: 20, method: "bootstrap" });
    expect(shares.size).toBe(1);
  });

  it("knows what precision and recall are shares of", () => {
    const yTrue = [1, 1, 1, 0, 0];
    const yPred = [1, 1, 0, 1, 0];
    const of = (rows: number, right: number) =>
      interval(
        accuracy,
        new Array(rows).fill(1),
        Array.from({ length: rows }, (_, i) => (i < right ? 1 : 0)),
      );
    near(interval(precision, yTrue, yPred), of(3, 2));
    near(interval(recall, yTrue, yPred), of(3, 2));
  });

  it("takes a matrix of probabilities", () => {
    const { yTrue, yScore } = sample(6, 200);
    const probability = yScore.map((score) => 1 / (1 + Math.exp(-score)));
    const matrix = { data: Array.from(probability).flatMap((p) => [1 - p, p]), rows: 200, cols: 2 };
    const column = interval(logLoss, yTrue, probability, { resamples: 2000 });
    const both = interval(logLoss, yTrue, matrix, { resamples: 2000 });
    near(both.value, column.value);
    near(both.upper - both.lower, column.upper - column.lower, { relative: 0.15 });
  });

  it("multiplies the weights of rows into the bootstrap", () => {
    const { yTrue, yScore } = sample(7, 400);
    const rng = createRng(8);
    const sampleWeight = yScore.map(() => rng.float64() + 0.1);
    for (const metric of [rocAuc, averagePrecision, meanSquaredError] as Scoring[]) {
      const drawn: number[] = [];
      const seen: Scoring = (t, p, options) => {
        const value = metric(t, p, options);
        drawn.push(value);
        return value;
      };
      const options = { sampleWeight, resamples: 200, method: "bootstrap" } as const;
      const fast = interval(metric, yTrue, yScore, options);
      const slow = interval(seen, yTrue, yScore, options);
      near(fast, slow, { relative: 1e-9 });
      near(slow.value, metric(yTrue, yScore, { sampleWeight }));
      expect(drawn.length).toBe(201);
    }
  });

  it("knows two areas as functions of the weights, ties included", () => {
    const { yTrue, yScore } = sample(9, 150);
    const coarse = yScore.map((score) => Math.round(2 * score));
    for (const metric of [rocAuc, averagePrecision] as Scoring[]) {
      const plain: Scoring = (t, p, options) => metric(t, p, options);
      for (const method of ["bootstrap", "bca"] as const) {
        const options = { resamples: 100, method };
        near(interval(metric, yTrue, coarse, options), interval(plain, yTrue, coarse, options), {
          relative: 1e-9,
        });
      }
    }
  });

  it("weighs rows that are alike as one, which changes nothing", () => {
    const rng = createRng(11);
    const yTrue = Array.from({ length: 200 }, () => ["a", "b", "c"][rng.integer(0, 3)]);
    const yPred = yTrue.map((y) => (rng.float64() < 0.7 ? y : "a"));
    const sampleWeight = yTrue.map(() => rng.float64() + 0.1);
    const macro: Metric<string[], string[]> = (t, p, options) => f1(t, p, { ...options, average: "macro" });
    const mean = (options: IntervalOptions) => {
      // By the definition: each label's F1 from the weights of the rows themselves.
      const seen = interval(macro, yTrue, yPred, options);
      const byRow: Metric<number[], Float64Array> = (_, rows, { sampleWeight: weight }) => {
        const w = (weight ?? new Float64Array(200).fill(1)) as Float64Array;
        const sum = (keep: (row: number) => boolean) =>
          rows.reduce((total, row, i) => total + (keep(row) ? w[i] : 0), 0);
        const scores = ["a", "b", "c"].map((label) => {
          const hits = sum((row) => yTrue[row] === label && yPred[row] === label);
          return (2 * hits) / (sum((row) => yTrue[row] === label) + sum((row) => yPred[row] === label));
        });
        return (scores[0] + scores[1] + scores[2]) / 3;
      };
      // Falling numbers keep the rows in their order.
      const plain = Float64Array.from({ length: 200 }, (_, row) => row);
      const order = plain.map((row) => 199 - row);
      const turned = (rows: Float64Array) => rows.map((row) => 199 - row);
      const own: Metric<number[], Float64Array> = (t, p, o) => byRow(t, turned(p), o);
      return {
        seen,
        own: interval(
          own,
          new Array<number>(200).fill(0),
          order.map((x) => x + 0),
          options,
        ),
      };
    };
    for (const options of [{}, { sampleWeight }]) {
      const { seen, own } = mean({ ...options, resamples: 60, method: "bootstrap" });
      near([seen.value, seen.lower, seen.upper], [own.value, own.lower, own.upper], { relative: 1e-9 });
    }
  });

  it("of r2 is Student's interval of the unexplained share's logarithm", () => {
    const { yScore } = sample(12, 40);
    const yTrue = yScore.map((score, row) => score + Math.sin(row));
    const { value, lower, upper, method } = interval(r2, yTrue, yScore);
    expect(method).toBe("log-jackknife");
    const logs = Array.from(yTrue, (_, out) => {
      const rest = (values: Float64Array) => values.filter((_value, row) => row !== out);
      return Math.log(1 - r2(rest(yTrue), rest(yScore)));
    });
    const mean = logs.reduce((sum, each) => sum + each, 0) / 40;
    const error = Math.sqrt((39 / 40) * logs.reduce((sum, each) => sum + (each - mean) ** 2, 0));
    const half = t.quantile(0.975, 39) * error;
    near([lower, upper], [1 - (1 - value) * Math.exp(half), 1 - (1 - value) * Math.exp(-half)], {
      relative: 1e-9,
    });
    near(interval(r2, yTrue, yTrue), { value: 1, lower: 1, upper: 1 });
    near(interval(r2, [1, 2], [1, 3]).lower, Number.NaN);
  });

  it("draws whole clusters where a formula does not know them", () => {
    const { yTrue, yScore } = sample(10, 60);
    const clusters = yTrue.map((_, row) => row % 20);
    expect(interval(rocAuc, yTrue, yScore, { clusters, resamples: 50 }).method).toBe("bca");
    expect(interval(accuracy, yTrue, yTrue, { strata: clusters, resamples: 50 }).method).toBe("bootstrap");
  });

  it("takes a matrix of true values", () => {
    const rows = { data: [1, 2, 3, 4, 5, 7], rows: 3, cols: 2 };
    const cells: Metric<Matrix, Matrix> = (t, p, { sampleWeight = [1, 1, 1] }) => {
      const weight = sampleWeight as ArrayLike<number>;
      let sum = 0;
      for (let i = 0; i < t.data.length; i++) {
        sum += weight[Math.floor(i / 2)] * Math.abs(t.data[i] - p.data[i]);
      }
      return sum / (weight[0] + weight[1] + weight[2]);
    };
    const other = { ...rows, data: [1, 1, 3, 1, 5, 1] };
    const { value, lower, upper } = interval(cells, rows, other, { method: "bootstrap", resamples: 5000 });
    near([value, lower, upper], [(1 + 3 + 6) / 3, 1, 6]);
  });

  it("is NaN where the metric is", () => {
    const { value, lower, upper } = interval(rocAuc, [1, 1], [0.1, 0.2]);
    expect([value, lower, upper]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  rejects("a level of 1", () => interval(accuracy, [1], [1], { level: 1 }), "out-of-range");
  rejects("DeLong for accuracy", () => interval(accuracy, [1], [1], { method: "delong" }), "bad-option");
  rejects(
    "DeLong with clusters",
    () => interval(rocAuc, [1, 0], [1, 0], { method: "delong", clusters: [1, 0] }),
    "bad-option",
  );
  rejects(
    "weights of another length",
    () => interval(f1, [1, 0], [1, 0], { sampleWeight: [1] }),
    "length-mismatch",
  );
  rejects("no resamples", () => interval(f1, [1, 0], [1, 0], { resamples: 0 }), "out-of-range");
  rejects(
    "a logarithm for rocAuc",
    () => interval(rocAuc, [1, 0], [1, 0], { method: "log-jackknife" }),
    "bad-option",
  );
  rejects("Wilson for rocAuc", () => interval(rocAuc, [1, 0], [1, 0], { method: "wilson" }), "bad-option");
  rejects("what the metric refuses", () => interval(rocAuc, [1, 0], [1, Number.NaN]), "not-finite");
  rejects(
    "strata together with clusters",
    () => interval(accuracy, [1, 0], [1, 0], { method: "bootstrap", strata: [1, 0], clusters: [1, 0] }),
    "bad-option",
  );
  rejects(
    "strata of another length",
    () => interval(accuracy, [1, 0], [1, 0], { method: "bootstrap", strata: [1] }),
    "length-mismatch",
  );
});

/** Share of the runs whose interval holds the truth. */
function coverage(
  runs: number,
  make: (seed: number) => { readonly truth: number; readonly lower: number; readonly upper: number },
): number {
  let covered = 0;
  for (let seed = 0; seed < runs; seed++) {
    const { truth, lower, upper } = make(seed);
    covered += lower <= truth && truth <= upper ? 1 : 0;
  }
  return covered / runs;
}
