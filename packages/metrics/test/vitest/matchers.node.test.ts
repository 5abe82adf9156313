import { rejects } from "@productizeml/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { logLoss } from "../../src/calibration/log-loss.ts";
import { accuracy } from "../../src/classification/accuracy.ts";
import { f1 } from "../../src/classification/f1.ts";
import { rocAuc } from "../../src/ranking/roc-auc.ts";
import { meanAbsoluteError } from "../../src/regression/mean-absolute-error.ts";
import { r2 } from "../../src/regression/r2.ts";
import type { UndefinedOption } from "../../src/undefined.ts";
import { matchers } from "../../src/vitest.ts";
import type { WeightOption } from "../../src/weights.ts";

beforeAll(() => expect.extend(matchers));

const n = 400;
const yTrue = Array.from({ length: n }, (_, i) => ((i * 7) % 10 < 4 ? 1 : 0));
const yPred = yTrue.map((label, i) => ((i * 13) % 20 < 3 ? 1 - label : label));
const yScore = yTrue.map((label, i) => 0.3 * label + ((i * 37) % 100) / 150);
const device = yTrue.map((_, i) => ((i * 13) % 20 < 6 ? "app" : "web"));
const good = { yTrue, yPred };
const sliced = { ...good, slices: { device } };
const macro = (a: number[], b: number[], options: WeightOption & UndefinedOption) =>
  f1(a, b, { ...options, average: "macro" });
const values = Array.from({ length: 80 }, (_, i) => 20 + ((i * 7) % 13));
const close = values.map((value, i) => value + ((i * 3) % 5) / 5 - 0.4);

describe("toReachMetric", () => {
  it("passes what reaches every bar: from above for losses and errors", () => {
    expect(good).toReachMetric({ accuracy: 0.85, f1: 0.8, hammingLoss: 0.15, zeroOneLoss: 0.2 });
    expect({ yTrue, yPred: yScore }).toReachMetric({ rocAuc: 0.7 });
    expect({ yTrue: values, yPred: close }).toReachMetric({ r2: 0.9, meanAbsoluteError: 0.5 });
    expect({ yTrue: values, yPred: close }).toReachMetric({ d2AbsoluteError: 0.8, d2Pinball: 0.8 });
    expect(good).toReachMetric(accuracy, 0.8);
    expect(good).toReachMetric(macro, 0.8, { better: "greater" });
    expect(good).not.toReachMetric({ accuracy: 0.9 });
    expect(good).not.toReachMetric({ zeroOneLoss: 0.1 });
  });

  it("fails with the finding: every bar that was missed, the value, the rows", () => {
    expect(() => expect(good).toReachMetric({ accuracy: 0.9, hammingLoss: 0.1, f1: 0.2 })).toThrow(
      /^expected accuracy of at least 0\.9, got 0\.850 on 400 rows\nexpected hammingLoss of at most 0\.1, got 0\.150 on 400 rows$/,
    );
    expect(() => expect(good).not.toReachMetric(accuracy, 0.8)).toThrow(
      /^expected accuracy not to reach 0\.8, got 0\.850 on 400 rows$/,
    );
  });

  it("demands the worse end of the interval where intervals are asked for", () => {
    expect(good).toReachMetric({ accuracy: 0.8 }, { intervals: {} });
    expect(() => expect(good).toReachMetric({ accuracy: 0.84 }, { intervals: {} })).toThrow(
      /^expected accuracy of at least 0\.84 with its whole 95 % interval, got 0\.850 \(0\.81\d to 0\.88\d\) on 400 rows$/,
    );
    const numeric = { yTrue: values, yPred: close };
    expect(() =>
      expect(numeric).toReachMetric(meanAbsoluteError, 0.25, { intervals: { level: 0.9 } }),
    ).toThrow(
      /^expected meanAbsoluteError of at most 0\.25 with its whole 90 % interval, got 0\.2\d+ \(0\.2\d+ to 0\.\d+\) on 80 rows$/,
    );
  });

  it("names the worst slice, and demands every slice where asked", () => {
    expect(() => expect(sliced).toReachMetric({ accuracy: 0.9 })).toThrow(
      /on 400 rows; worst slice: device app, 0\.500 on 120 rows$/,
    );
    expect(sliced).toReachMetric({ accuracy: 0.8 });
    expect(() => expect(sliced).toReachMetric({ accuracy: 0.8 }, { everySlice: true })).toThrow(
      /^expected accuracy of at least 0\.8 in every slice, got 0\.850 on 400 rows; worst slice: device app, 0\.500/,
    );
    expect(sliced).toReachMetric({ accuracy: 0.8 }, { everySlice: true, minRows: 300 });
  });

  it("never passes on NaN", () => {
    expect({ yTrue: [1, 1], yPred: [0.1, 0.2] }).not.toReachMetric({ rocAuc: 0 });
  });

  rejects(
    "a metric that does not exist",
    // @ts-expect-error the name of no metric
    () => matchers.toReachMetric(good, { acuracy: 0.9 }),
    "bad-option",
    /requires the name of a metric .* got acuracy/,
  );
  rejects("no bar at all", () => matchers.toReachMetric(good, {}), "bad-option");
  rejects("a bar that is none", () => matchers.toReachMetric(good, { accuracy: Number.NaN }), "bad-option");
  rejects(
    "a metric of one's own without its direction",
    () => matchers.toReachMetric(good, macro, 0.5),
    "bad-option",
    /requires better/,
  );
  rejects(
    "what is no predictions",
    () => matchers.toReachMetric([1, 2] as unknown as typeof good, { accuracy: 0.9 }),
    "bad-column",
  );
});

it("knows its metrics by their types", () => {
  // @ts-expect-error the name of no metric
  expect(() => expect(good).toReachMetric({ acuracy: 0.9 })).toThrow(/got acuracy/);
});

describe("toBeatBaseline", () => {
  it("passes what is surely better than the baseline that suits the metric", () => {
    expect(good).toBeatBaseline(accuracy);
    expect({ yTrue, yPred: yScore }).toBeatBaseline(rocAuc);
    expect({ yTrue: values, yPred: close }).toBeatBaseline(meanAbsoluteError, { strategy: "median" });
    expect({ yTrue: values, yPred: close }).toBeatBaseline(r2);
    const sure = yTrue.map((label) => (label === 1 ? 0.8 : 0.2));
    expect({ yTrue, yPred: sure }).toBeatBaseline(logLoss);
    const matrix = { data: sure.flatMap((p) => [1 - p, p]), rows: n, cols: 2 };
    expect({ yTrue, yPred: matrix }).toBeatBaseline(logLoss);
    expect(good).toBeatBaseline(macro, { better: "greater", strategy: "stratified" });
  });

  it("fails with both values, the difference and its interval, the rows and the worst slice", () => {
    const always = { yTrue, yPred: yTrue.map(() => 0), slices: { device } };
    expect(() => expect(always).toBeatBaseline(accuracy)).toThrow(
      /^expected accuracy to beat the prior baseline, got 0\.600 against 0\.600: better by 0\.00 \(95 % interval .* to .*\) on 400 rows; worst slice: device (app|web), 0\.\d+ on \d+ rows$/,
    );
    expect(() =>
      expect({ yTrue: values, yPred: close.map((value) => value + 4) }).toBeatBaseline(meanAbsoluteError),
    ).toThrow(
      /^expected meanAbsoluteError to beat the mean baseline, got 4\.\d+ against 3\.\d+: better by -\d/,
    );
    expect(() => expect(good).not.toBeatBaseline(accuracy, { strategy: "most-frequent" })).toThrow(
      /^expected accuracy not to beat the most-frequent baseline, got 0\.850 against 0\.600: better by 0\.250/,
    );
  });

  it("takes a margin, rows to learn from, and a baseline of one's own", () => {
    expect(good).toBeatBaseline(accuracy, { margin: 0.15 });
    expect(() => expect(good).toBeatBaseline(accuracy, { margin: 0.25 })).toThrow(
      /to beat the prior baseline by 0\.25/,
    );
    expect(good).toBeatBaseline(accuracy, { yTrain: [1, 1, 0] });
    expect(() => expect(good).toBeatBaseline(accuracy, { yBaseline: yTrue })).toThrow(
      /to beat the given baseline, got 0\.850 against 1\.00: better by -0\.150/,
    );
  });

  rejects(
    "a metric of one's own without its direction",
    () => matchers.toBeatBaseline(good, macro),
    "bad-option",
  );
});

describe("toMatchPeer", () => {
  it("passes what is within the tolerance, NaN and infinities included", () => {
    expect([0.1, Number.NaN, Number.POSITIVE_INFINITY]).toMatchPeer([
      0.1 + 1e-9,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect(Float32Array.of(0.1, 0.2)).toMatchPeer([0.1, 0.2]);
    expect({ data: [1, 2], rows: 1, cols: 2 }).toMatchPeer(
      { data: [1, 2.000001], rows: 1, cols: 2 },
      { absolute: 1e-5 },
    );
    expect([1]).not.toMatchPeer([2]);
  });

  it("fails with how many differ, and the worst of them", () => {
    expect(() => expect([1, 2, 3]).toMatchPeer([1, 2.1, 3.5])).toThrow(
      /^expected 3 values to match the peer's, got 2 that differ; the most at 2: 3\.00 against 3\.50$/,
    );
    expect(() => expect([1, Number.NaN]).toMatchPeer([1, 2])).toThrow(
      /got 1 that differs; the most at 1: NaN against 2\.00/,
    );
    expect(() => expect([1]).not.toMatchPeer([1])).toThrow(/expected 1 values not to match/);
  });

  rejects("different lengths", () => matchers.toMatchPeer([1, 2], [1]), "length-mismatch");
  rejects("nothing", () => matchers.toMatchPeer([], []), "empty-input");
});
