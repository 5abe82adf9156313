import { near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import * as metrics from "../src/index.ts";

const {
  accuracy,
  adjustedRand,
  averagePrecision,
  balancedAccuracy,
  brierScoreLoss,
  classificationReport,
  cohenKappa,
  confusionMatrix,
  dcg,
  encodeLabels,
  f1,
  hammingLoss,
  labelRankingLoss,
  logLoss,
  matthewsCorrcoef,
  maxError,
  meanAbsoluteError,
  meanSquaredError,
  ndcg,
  precisionRecallCurve,
  r2,
  rocAuc,
  rocCurve,
  silhouette,
  topKAccuracy,
} = metrics;

/** An array without a value at row 1, as `[a, , c]` makes. */
function holed<T>(first: T, last: T): T[] {
  const values = [first];
  values[2] = last;
  return values;
}

/** So many rows, of which none exists. */
const endless = { length: 2 ** 31 } as never;
const column = (...data: number[]) => ({ data, rows: data.length, cols: 1 });
const matrix = (cols: number, ...data: number[]) => ({ data, rows: data.length / cols, cols });
const wide = 2n ** 60n;

interface Refusal {
  readonly what: string;
  readonly code: string;
  /** How the message ends, after the function's name. */
  readonly message: RegExp;
  /** The calls that must be refused so, by the function's name. */
  readonly by: Readonly<Record<string, () => unknown>>;
}

const refusals: readonly Refusal[] = [
  {
    what: "columns of different lengths",
    code: "length-mismatch",
    message: /requires (yPred|yScore|yProb|labelsPred|labels) of (length 3|3 x \d), got (2|2 x \d)$/,
    by: {
      accuracy: () => accuracy([0, 1, 1], [0, 1]),
      confusionMatrix: () => confusionMatrix(["a", "b", "b"], ["a", "b"]),
      f1: () => f1(Int32Array.of(0, 1, 1), Int32Array.of(0, 1)),
      rocAuc: () => rocAuc([0, 1, 1], [0.1, 0.2]),
      averagePrecision: () => averagePrecision([0, 1, 1], [0.1, 0.2]),
      rocCurve: () => rocCurve([0, 1, 1], [0.1, 0.2]),
      logLoss: () => logLoss([0, 1, 1], [0.1, 0.2]),
      brierScoreLoss: () => brierScoreLoss(Int32Array.of(0, 1, 1), Float64Array.of(0.1, 0.2)),
      meanAbsoluteError: () => meanAbsoluteError([1, 2, 3], [1, 2]),
      r2: () => r2([1, 2, 3], [1, 2]),
      ndcg: () => ndcg(matrix(2, 1, 2, 3, 4, 5, 6), matrix(2, 1, 2, 3, 4)),
      adjustedRand: () => adjustedRand([0, 1, 1], [0, 1]),
      silhouette: () => silhouette(column(1, 2, 3), [0, 1]),
    },
  },
  {
    what: "weights of another length",
    code: "length-mismatch",
    message: /requires sampleWeight of length 2, got 1$/,
    by: {
      accuracy: () => accuracy([0, 1], [0, 1], { sampleWeight: [1] }),
      f1: () => f1([0, 1], [0, 1], { sampleWeight: [1] }),
      rocAuc: () => rocAuc([0, 1], [0, 1], { sampleWeight: [1] }),
      logLoss: () => logLoss([0, 1], [0, 1], { sampleWeight: [1] }),
      r2: () => r2([0, 1], [0, 1], { sampleWeight: [1] }),
      ndcg: () => ndcg(matrix(2, 1, 2, 3, 4), matrix(2, 1, 2, 3, 4), { sampleWeight: [1] }),
    },
  },
  {
    what: "no rows",
    code: "empty-input",
    message: /requires at least 1 row, got 0$/,
    by: {
      accuracy: () => accuracy([], []),
      confusionMatrix: () => confusionMatrix([], []),
      f1: () => f1(new Int32Array(0), new Int32Array(0)),
      classificationReport: () => classificationReport([], []),
      rocAuc: () => rocAuc([], []),
      averagePrecision: () => averagePrecision([], []),
      precisionRecallCurve: () => precisionRecallCurve([], []),
      logLoss: () => logLoss([], []),
      brierScoreLoss: () => brierScoreLoss(new Int32Array(0), new Float64Array(0)),
      meanAbsoluteError: () => meanAbsoluteError([], []),
      r2: () => r2([], []),
      ndcg: () => ndcg(matrix(2), matrix(2)),
    },
  },
  {
    what: "a value that is not a number",
    code: "not-finite",
    message: /requires (finite \S+|probabilities in \[0, 1\]), got NaN at (row|position) 1$/,
    by: {
      rocAuc: () => rocAuc([0, 1, 1], [0.5, Number.NaN, 0.5]),
      averagePrecision: () => averagePrecision([0, 1, 1], [0.5, Number.NaN, 0.5]),
      rocCurve: () => rocCurve([0, 1, 1], Float64Array.of(0.5, Number.NaN, 0.5)),
      logLoss: () => logLoss([0, 1, 1], [0.5, Number.NaN, 0.5]),
      brierScoreLoss: () => brierScoreLoss(Int32Array.of(0, 1, 1), Float64Array.of(0.5, Number.NaN, 0.5)),
      meanAbsoluteError: () => meanAbsoluteError([1, 2, 3], [1, Number.NaN, 3]),
      meanSquaredError: () => meanSquaredError([1, Number.NaN, 3], [1, 2, 3]),
      maxError: () => maxError([1, Number.NaN, 3], [1, 2, 3]),
      r2: () => r2([1, Number.NaN, 3], [1, 2, 3]),
      dcg: () => dcg(matrix(2, 1, 2), matrix(2, 1, Number.NaN)),
      labelRankingLoss: () => labelRankingLoss(matrix(2, 1, 0), matrix(2, 1, Number.NaN)),
    },
  },
  {
    what: "an infinite value",
    code: "not-finite",
    message: /requires (finite \S+|probabilities in \[0, 1\]), got -?Infinity at (row|position) 2$/,
    by: {
      rocAuc: () => rocAuc([0, 1, 1], [0.5, 0.5, Number.POSITIVE_INFINITY]),
      averagePrecision: () => averagePrecision([0, 1, 1], [0.5, 0.5, Number.NEGATIVE_INFINITY]),
      precisionRecallCurve: () => precisionRecallCurve([0, 1, 1], [0.5, 0.5, Number.POSITIVE_INFINITY]),
      logLoss: () => logLoss([0, 1, 1], [0.5, 0.5, Number.POSITIVE_INFINITY]),
      brierScoreLoss: () => brierScoreLoss([0, 1, 1], [0.5, 0.5, Number.NEGATIVE_INFINITY]),
      meanAbsoluteError: () => meanAbsoluteError([1, 2, Number.POSITIVE_INFINITY], [1, 2, 3]),
      r2: () => r2([1, 2, 3], [1, 2, Number.NEGATIVE_INFINITY]),
      ndcg: () => ndcg(matrix(3, 1, 2, 3), matrix(3, 1, 2, Number.POSITIVE_INFINITY)),
    },
  },
  {
    what: "labels of two types in one column",
    code: "mixed-labels",
    message: /requires \w+s in every row of (yTrue|yPred|labels\w*), got .* at row 1$/,
    by: {
      accuracy: () => accuracy([1, "1"], [1, 1]),
      confusionMatrix: () => confusionMatrix(["a", "b"], ["a", 1]),
      f1: () => f1([true, 1], [true, true]),
      cohenKappa: () => cohenKappa([1, true], [1, 1]),
      rocAuc: () => rocAuc(["a", 1], [0, 1]),
      logLoss: () => logLoss([0, "1"], [0, 1]),
      adjustedRand: () => adjustedRand(["a", 1], ["a", "b"]),
      encodeLabels: () => encodeLabels([1, 2n] as never),
    },
  },
  {
    what: "strings against numbers",
    code: "mixed-labels",
    message: /requires yTrue and yPred of one type, got strings and numbers$/,
    by: {
      accuracy: () => accuracy(["1", "2"], [1, 2]),
      hammingLoss: () => hammingLoss(["1", "2"], [1, 2]),
      confusionMatrix: () => confusionMatrix(["1", "2"], [1, 2]),
      f1: () => f1(["1", "2"], [1, 2]),
      matthewsCorrcoef: () => matthewsCorrcoef(["1", "2"], [1, 2]),
    },
  },
  {
    what: "a hole among labels",
    code: "not-finite",
    message: /requires labels in every row of (yTrue|yPred|labels\w*), got undefined at row 1$/,
    by: {
      accuracy: () => accuracy(holed(1, 0), [1, 1, 0]),
      confusionMatrix: () => confusionMatrix(["a", "b", "a"], holed("a", "a")),
      f1: () => f1(holed(true, false), [true, true, false]),
      rocAuc: () => rocAuc(holed(1, 0), [1, 1, 0]),
      logLoss: () => logLoss(holed(1, 0), [1, 1, 0]),
      adjustedRand: () => adjustedRand(holed(1, 0), [1, 1, 0]),
      encodeLabels: () => encodeLabels(holed("a", "b")),
    },
  },
  {
    what: "a hole among numbers",
    code: "not-finite",
    message: /requires (finite \S+|probabilities in \[0, 1\]), got NaN at (row|position) 1$/,
    by: {
      rocAuc: () => rocAuc([1, 1, 0], holed(1, 0)),
      logLoss: () => logLoss([1, 1, 0], holed(1, 0)),
      brierScoreLoss: () => brierScoreLoss([1, 1, 0], holed(1, 0)),
      meanAbsoluteError: () => meanAbsoluteError([1, 1, 0], holed(1, 0)),
      r2: () => r2(holed(1, 0), [1, 1, 0]),
      ndcg: () => ndcg(matrix(3, 1, 2, 3), { data: holed(1, 2), rows: 1, cols: 3 }),
    },
  },
  {
    what: "labels that are not whole",
    code: "not-finite",
    message: /requires whole numbers, strings or booleans in every row of \w+, got 0.5 at row 1$/,
    by: {
      accuracy: () => accuracy([0, 0.5], [0, 1]),
      f1: () => f1(Float64Array.of(0, 0.5), Float64Array.of(0, 1)),
      rocAuc: () => rocAuc([0, 0.5], [0, 1]),
      encodeLabels: () => encodeLabels(Float32Array.of(0, 0.5)),
    },
  },
  {
    what: "bigints that no number holds",
    code: "not-finite",
    message:
      /requires whole numbers, strings or booleans in every row of \w+, got 1152921504606846976 at row 0$/,
    by: {
      accuracy: () => accuracy(BigInt64Array.of(wide, wide + 1n), BigInt64Array.of(wide, wide)),
      confusionMatrix: () => confusionMatrix(BigInt64Array.of(wide), BigInt64Array.of(1n)),
      encodeLabels: () => encodeLabels([wide] as never),
    },
  },
  {
    what: "a negative weight",
    code: "bad-weights",
    message: /requires finite sampleWeight that is not negative .* got -1 at row 1$/,
    by: {
      accuracy: () => accuracy([0, 1], [0, 1], { sampleWeight: [1, -1] }),
      confusionMatrix: () => confusionMatrix([0, 1], [0, 1], { sampleWeight: [1, -1] }),
      f1: () => f1([0, 1], [0, 1], { sampleWeight: [1, -1] }),
      rocAuc: () => rocAuc([0, 1], [0, 1], { sampleWeight: [1, -1] }),
      logLoss: () => logLoss(Int32Array.of(0, 1), Float64Array.of(0, 1), { sampleWeight: [1, -1] }),
      brierScoreLoss: () => brierScoreLoss([0, 1], [0, 1], { sampleWeight: [1, -1] }),
      r2: () => r2([0, 1], [0, 1], { sampleWeight: [1, -1] }),
      ndcg: () => ndcg(matrix(2, 1, 2, 3, 4), matrix(2, 1, 2, 3, 4), { sampleWeight: [1, -1] }),
    },
  },
  {
    what: "weights that are all zero",
    code: "bad-weights",
    message: /requires finite sampleWeight .* positive finite sum, got a sum of 0$/,
    by: {
      accuracy: () => accuracy([0, 1], [0, 1], { sampleWeight: [0, 0] }),
      balancedAccuracy: () => balancedAccuracy([0, 1], [0, 1], { sampleWeight: [0, 0] }),
      averagePrecision: () => averagePrecision([0, 1], [0, 1], { sampleWeight: [0, 0] }),
      brierScoreLoss: () => brierScoreLoss([0, 1], [0, 1], { sampleWeight: [0, 0] }),
      meanAbsoluteError: () => meanAbsoluteError([0, 1], [0, 1], { sampleWeight: [0, 0] }),
      dcg: () => dcg(matrix(2, 1, 2, 3, 4), matrix(2, 1, 2, 3, 4), { sampleWeight: [0, 0] }),
    },
  },
  {
    what: "a weight that is not finite",
    code: "bad-weights",
    message: /requires finite sampleWeight .* got (NaN|Infinity) at row 0$/,
    by: {
      accuracy: () => accuracy([0, 1], [0, 1], { sampleWeight: [Number.NaN, 1] }),
      rocAuc: () => rocAuc([0, 1], [0, 1], { sampleWeight: [Number.POSITIVE_INFINITY, 1] }),
      logLoss: () => logLoss([0, 1], [0, 1], { sampleWeight: [Number.NaN, 1] }),
      r2: () => r2([0, 1], [0, 1], { sampleWeight: [Number.POSITIVE_INFINITY, 1] }),
    },
  },
  {
    what: "probabilities that do not sum to 1",
    code: "out-of-range",
    message: /requires rows of probabilities that sum to 1, got 0\.8\d* at row 1$/,
    by: {
      logLoss: () => logLoss([0, 1], matrix(2, 0.5, 0.5, 0.4, 0.4)),
      brierScoreLoss: () => brierScoreLoss([0, 1], matrix(2, 0.5, 0.5, 0.4, 0.4)),
      rocAuc: () => rocAuc([0, 1, 2], matrix(3, 1, 0, 0, 0.4, 0.4, 0, 0.2, 0.3, 0.5), { multiClass: "ovr" }),
    },
  },
  {
    what: "probabilities beyond 1",
    code: "out-of-range",
    message: /requires probabilities in \[0, 1\], got 1.5 at position 1$/,
    by: {
      logLoss: () => logLoss([0, 1], [0.5, 1.5]),
      brierScoreLoss: () => brierScoreLoss(Int32Array.of(0, 1), Float64Array.of(0.5, 1.5)),
    },
  },
  {
    what: "labels in another order than columns of probabilities can stand",
    code: "bad-option",
    message: /requires labels that are sorted and distinct, .* got 1, 0$/,
    by: {
      logLoss: () => logLoss([0, 1], [0.2, 0.8], { labels: [1, 0] }),
      brierScoreLoss: () => brierScoreLoss([0, 1], matrix(2, 0.8, 0.2, 0.1, 0.9), { labels: [1, 0] }),
    },
  },
  {
    what: "one class where two are needed",
    code: "bad-option",
    message: /requires labels with all classes when yTrue has only one, got 1$/,
    by: {
      logLoss: () => logLoss(new Int32Array(2000).fill(1), new Float64Array(2000).fill(0.5)),
    },
  },
  {
    what: "more rows than 32 bits count",
    code: "too-many-values",
    message: /requires fewer than 2147483648 rows in \S+, got 2147483648$/,
    by: {
      accuracy: () => accuracy(endless, endless),
      confusionMatrix: () => confusionMatrix(endless, endless),
      f1: () => f1({ codes: endless, categories: [0, 1] }, [0, 1]),
      rocAuc: () => rocAuc(endless, endless),
      averagePrecision: () => averagePrecision(endless, endless),
      logLoss: () => logLoss(endless, endless),
      brierScoreLoss: () => brierScoreLoss(endless, endless),
      meanAbsoluteError: () => meanAbsoluteError(endless, endless),
      r2: () => r2(endless, endless),
      ndcg: () => ndcg({ data: endless, rows: 2 ** 30, cols: 2 }, { data: endless, rows: 2 ** 30, cols: 2 }),
      topKAccuracy: () => topKAccuracy(endless, endless),
      adjustedRand: () => adjustedRand(endless, endless),
      encodeLabels: () => encodeLabels(endless),
    },
  },
];

describe("bad input", () => {
  for (const { what, code, message, by } of refusals) {
    describe(what, () => {
      for (const [name, act] of Object.entries(by)) {
        rejects(`in ${name}`, act, code, new RegExp(`^${name} ${message.source}`));
      }
    });
  }
});

describe("unusual input", () => {
  it("may be frozen, and is never changed", () => {
    const labels = Object.freeze([2, 0, 1, 1]);
    const binary = Object.freeze([1, 0, 0, 1]);
    const values = Object.freeze([0.75, 0.25, 0.5, 0.5]);
    const rows = Object.freeze({ data: values, rows: 2, cols: 2 });
    expect(accuracy(labels, labels)).toBe(1);
    expect(f1(binary, binary)).toBe(1);
    expect(Array.from(encodeLabels(labels).codes)).toEqual([2, 0, 1, 1]);
    expect(rocAuc(binary, values, { sampleWeight: values })).toBeCloseTo(13 / 15, 12);
    expect(averagePrecision(binary, values)).toBeGreaterThan(0);
    expect(logLoss(binary, values)).toBeGreaterThan(0);
    expect(r2(values, values)).toBe(1);
    expect(ndcg(rows, rows)).toBe(1);
    expect(labels).toEqual([2, 0, 1, 1]);
  });

  it("may be bigints", () => {
    const labels = [0n, 1n, 1n, 0n] as never;
    const typed = BigInt64Array.of(0n, 1n, 0n, 0n);
    expect(accuracy(labels, typed)).toBe(0.75);
    expect(f1(labels, typed)).toBe(f1([0, 1, 1, 0], [0, 1, 0, 0]));
    expect(rocAuc(labels, typed)).toBe(0.75);
    expect(meanAbsoluteError(labels, typed)).toBe(0.25);
    expect(accuracy([0, 1, 1, 0], typed, { sampleWeight: [1n, 2n, 1n, 0n] as never })).toBe(0.75);
  });

  it("of one class leaves undefined what needs two, and says so", () => {
    const told: string[] = [];
    const onUndefined = ({ metric, reason }: { metric: string; reason: string }) =>
      void told.push(`${metric}: ${reason}`);
    expect(rocAuc([1, 1], [0.1, 0.9], { onUndefined })).toBeNaN();
    expect(averagePrecision([0, 0], [0.1, 0.9], { onUndefined })).toBe(0);
    expect(f1([0, 0], [0, 0], { onUndefined })).toBe(0);
    expect(r2([1, 1], [1, 2], { onUndefined })).toBe(0);
    expect(told).toEqual([
      "rocAuc: only one class in yTrue",
      "averagePrecision: no positive rows",
      "f1: no true and no predicted rows",
      "r2: the target is constant",
    ]);
    expect(accuracy([1, 1], [1, 1])).toBe(1);
    near(confusionMatrix([1, 1], [1, 1]).matrix, { data: [2], rows: 1, cols: 1 });
  });

  it("with a class that one side lacks has it in every table", () => {
    const { labels, matrix } = confusionMatrix(["a", "b"], ["a", "c"]);
    expect(labels).toEqual(["a", "b", "c"]);
    expect(Array.from(matrix.data)).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0]);
    const { classes } = classificationReport(["a", "b"], ["a", "c"]);
    expect(classes.map(({ label, support }) => [label, support])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 0],
    ]);
    expect(f1(["a", "b"], ["a", "c"], { average: "macro" })).toBe(1 / 3);
  });

  it("may name labels in any order where rows and columns follow it", () => {
    const { labels, matrix } = confusionMatrix([0, 1, 1], [0, 1, 0], { labels: [1, 0] });
    expect(labels).toEqual([1, 0]);
    expect(Array.from(matrix.data)).toEqual([1, 1, 0, 1]);
    expect(Array.from(f1([0, 1, 1], [0, 1, 0], { labels: [1, 0], average: null }))).toEqual(
      Array.from(f1([0, 1, 1], [0, 1, 0], { average: null })).reverse(),
    );
  });
});
