import { near, property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe } from "vitest";
import * as m from "../src/index.ts";
import { encodeLabels, type Labels } from "../src/index.ts";
import { labelRows, repeat } from "./support.ts";

// What scikit-learn's test_common asks of every metric, asked of ours: none depends on the order of rows; weights are repetitions;
// names and types of labels do not matter, nor does which column comes first where the measure is of both alike; measures of ranking
// see nothing of a score but its order.

type Row = readonly [truth: number, prediction: number];
type Weights = { readonly sampleWeight?: readonly number[] };
type Metric<Column> = (yTrue: Column, yPred: Column, options: Weights) => unknown;

interface Family {
  /** Rows that every measure of the family is defined on, before those that are drawn. */
  readonly first: readonly Row[];
  readonly drawn: fc.Arbitrary<Row>;
}

const tolerance = { relative: 1e-9, absolute: 1e-9 };
const truths = (rows: readonly Row[]) => rows.map(([truth]) => truth);
const predictions = (rows: readonly Row[]) => rows.map(([, prediction]) => prediction);

/** The odd rows, then the even ones from the end. */
function reordered<T>(rows: readonly T[]): T[] {
  return [...rows.filter((_, i) => i % 2 === 1), ...rows.filter((_, i) => i % 2 === 0).reverse()];
}

const classes = fc.integer({ min: 0, max: 3 });
const labels: Family = {
  first: [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [0, 1],
    [1, 2],
    [3, 0],
  ],
  drawn: fc.tuple(classes, classes),
};
const bit = fc.integer({ min: 0, max: 1 });
const bits: Family = {
  first: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [1, 1],
  ],
  drawn: fc.tuple(bit, bit),
};
const scores: Family = {
  first: [
    [0, 0.25],
    [1, 0.5],
    [0, 0.5],
    [1, 0.75],
  ],
  drawn: fc.tuple(
    bit,
    fc.integer({ min: 1, max: 63 }).map((score) => score / 64),
  ),
};
const eighths = fc.integer({ min: 1, max: 400 }).map((value) => value / 8);
const values: Family = {
  first: [
    [1, 2],
    [2, 1],
    [5, 4],
    [3, 3],
  ],
  drawn: fc.tuple(eighths, eighths),
};

/** One test for a law that must hold for all rows of a family. */
function law(name: string, { first, drawn }: Family, holds: (rows: readonly Row[]) => void): void {
  const rows = fc.array(drawn, { maxLength: 30 }).map((more) => [...first, ...more]);
  property(name, rows, holds, 40);
}

const macro = { average: "macro" } as const;
const weighted = { average: "weighted" } as const;
const micro = { average: "micro" } as const;

const ofLabels: Record<string, Metric<Labels>> = {
  accuracy: m.accuracy,
  balancedAccuracy: m.balancedAccuracy,
  classificationReport: m.classificationReport,
  cohenKappa: m.cohenKappa,
  "cohenKappa, quadratic": (a, b, o) => m.cohenKappa(a, b, { ...o, weights: "quadratic" }),
  confusionMatrix: (a, b, o) => m.confusionMatrix(a, b, o).matrix,
  "f1, macro": (a, b, o) => m.f1(a, b, { ...o, ...macro }),
  "f1, micro": (a, b, o) => m.f1(a, b, { ...o, ...micro }),
  "f1, weighted": (a, b, o) => m.f1(a, b, { ...o, ...weighted }),
  "fbeta, macro": (a, b, o) => m.fbeta(a, b, { ...o, ...macro, beta: 2 }),
  hammingLoss: m.hammingLoss,
  "jaccard, macro": (a, b, o) => m.jaccard(a, b, { ...o, ...macro }),
  matthewsCorrcoef: m.matthewsCorrcoef,
  multilabelConfusionMatrix: m.multilabelConfusionMatrix,
  "precision, macro": (a, b, o) => m.precision(a, b, { ...o, ...macro }),
  "recall, weighted": (a, b, o) => m.recall(a, b, { ...o, ...weighted }),
  zeroOneLoss: m.zeroOneLoss,
};
const ofBits: Record<string, Metric<Labels>> = {
  classLikelihoodRatios: m.classLikelihoodRatios,
  f1: (a, b, o) => m.f1(a, b, o),
  jaccard: (a, b, o) => m.jaccard(a, b, o),
  precision: (a, b, o) => m.precision(a, b, o),
  recall: (a, b, o) => m.recall(a, b, o),
};
const ofScores: Record<string, Metric<number[]>> = {
  averagePrecision: (a, b, o) => m.averagePrecision(a, b, o),
  detCurve: m.detCurve,
  precisionRecallCurve: m.precisionRecallCurve,
  rocAuc: (a, b, o) => m.rocAuc(a, b, o),
  "rocAuc, maxFpr 0.5": (a, b, o) => m.rocAuc(a, b, { ...o, maxFpr: 0.5 }),
  rocCurve: m.rocCurve,
};
const ofProbabilities: Record<string, Metric<number[]>> = {
  brierScoreLoss: m.brierScoreLoss,
  hingeLoss: m.hingeLoss,
  logLoss: m.logLoss,
};
const ofValues: Record<string, Metric<number[]>> = {
  d2AbsoluteError: m.d2AbsoluteError,
  d2Pinball: m.d2Pinball,
  d2Tweedie: m.d2Tweedie,
  explainedVariance: m.explainedVariance,
  maxError: m.maxError,
  meanAbsoluteError: m.meanAbsoluteError,
  meanAbsolutePercentageError: m.meanAbsolutePercentageError,
  meanGammaDeviance: m.meanGammaDeviance,
  meanPinballLoss: m.meanPinballLoss,
  meanPoissonDeviance: m.meanPoissonDeviance,
  meanSquaredError: m.meanSquaredError,
  meanSquaredLogError: m.meanSquaredLogError,
  meanTweedieDeviance: m.meanTweedieDeviance,
  medianAbsoluteError: m.medianAbsoluteError,
  r2: m.r2,
  rootMeanSquaredError: m.rootMeanSquaredError,
  rootMeanSquaredLogError: m.rootMeanSquaredLogError,
};
const ofClusters: Record<string, Metric<Labels>> = {
  adjustedMutualInfo: (a, b) => m.adjustedMutualInfo(a, b),
  adjustedRand: m.adjustedRand,
  completeness: m.completeness,
  fowlkesMallows: m.fowlkesMallows,
  homogeneity: m.homogeneity,
  mutualInfo: m.mutualInfo,
  normalizedMutualInfo: (a, b) => m.normalizedMutualInfo(a, b),
  pairConfusionMatrix: m.pairConfusionMatrix,
  rand: m.rand,
  vMeasure: (a, b) => m.vMeasure(a, b),
};

const weighable: readonly [Family, Record<string, Metric<number[]>>][] = [
  [labels, ofLabels],
  [bits, ofBits],
  [scores, ofScores],
  [scores, ofProbabilities],
  [values, ofValues],
];
const everything: typeof weighable = [...weighable, [labels, ofClusters]];

describe("the order of rows does not matter to", () => {
  for (const [family, metrics] of everything) {
    for (const [name, metric] of Object.entries(metrics)) {
      law(name, family, (rows) => {
        const other = reordered(rows);
        near(
          metric(truths(other), predictions(other), {}),
          metric(truths(rows), predictions(rows), {}),
          tolerance,
        );
      });
    }
  }
});

describe("weights are repetitions to", () => {
  for (const [family, metrics] of weighable) {
    for (const [name, metric] of Object.entries(metrics)) {
      law(name, family, (rows) => {
        const sampleWeight = rows.map((_, i) => (i < family.first.length ? 1 + (i % 2) : 1 + (i % 3)));
        const often = repeat(rows, sampleWeight);
        const weighed = metric(truths(rows), predictions(rows), { sampleWeight });
        near(weighed, metric(truths(often), predictions(often), {}), tolerance);
      });
    }
  }
});

describe("rows of weight 0 are as good as absent to", () => {
  for (const [family, metrics] of weighable) {
    for (const [name, metric] of Object.entries(metrics)) {
      law(name, family, (rows) => {
        const sampleWeight = rows.map((_, i) => (i < family.first.length ? 1 : i % 3));
        const kept = rows.filter((_, i) => sampleWeight[i]! > 0);
        const weights = sampleWeight.filter((weight) => weight > 0);
        const whole = metric(truths(rows), predictions(rows), { sampleWeight });
        near(whole, metric(truths(kept), predictions(kept), { sampleWeight: weights }), tolerance);
      });
    }
  }
});

/** Totals grow with the weights; all others are shares, means and ratios. */
const totals = ["classificationReport", "confusionMatrix", "multilabelConfusionMatrix"];

describe("the unit of weights does not matter to", () => {
  for (const [family, metrics] of weighable) {
    for (const [name, metric] of Object.entries(metrics)) {
      if (totals.includes(name)) continue;
      law(name, family, (rows) => {
        const inUnitsOf = (unit: number) =>
          metric(truths(rows), predictions(rows), {
            sampleWeight: rows.map((_, i) => unit * (1 + (i % 3))),
          });
        near(inUnitsOf(0.375), inUnitsOf(1), tolerance);
      });
    }
  }
});

describe("the columns may be exchanged in", () => {
  const symmetric: readonly [Family, Record<string, Metric<number[]>>, readonly string[]][] = [
    [
      labels,
      ofLabels,
      [
        "accuracy",
        "cohenKappa",
        "f1, macro",
        "f1, micro",
        "hammingLoss",
        "jaccard, macro",
        "matthewsCorrcoef",
        "zeroOneLoss",
      ],
    ],
    [bits, ofBits, ["f1", "jaccard"]],
    [
      values,
      ofValues,
      [
        "maxError",
        "meanAbsoluteError",
        "meanSquaredError",
        "meanSquaredLogError",
        "medianAbsoluteError",
        "rootMeanSquaredError",
        "rootMeanSquaredLogError",
      ],
    ],
    [
      labels,
      ofClusters,
      [
        "adjustedMutualInfo",
        "adjustedRand",
        "fowlkesMallows",
        "mutualInfo",
        "normalizedMutualInfo",
        "rand",
        "vMeasure",
      ],
    ],
  ];
  for (const [family, metrics, names] of symmetric) {
    for (const name of names) {
      const metric = metrics[name]!;
      law(name, family, (rows) =>
        near(
          metric(predictions(rows), truths(rows), {}),
          metric(truths(rows), predictions(rows), {}),
          tolerance,
        ),
      );
    }
  }
  const swapped: readonly [string, Metric<number[]>, Metric<number[]>][] = [
    ["precision, which becomes recall", (a, b) => m.precision(a, b, macro), (a, b) => m.recall(a, b, macro)],
    [
      "homogeneity, which becomes completeness",
      (a, b) => m.homogeneity(a, b),
      (a, b) => m.completeness(a, b),
    ],
  ];
  for (const [name, metric, other] of swapped) {
    law(name, labels, (rows) =>
      near(
        metric(predictions(rows), truths(rows), {}),
        other(truths(rows), predictions(rows), {}),
        tolerance,
      ),
    );
  }
});

describe("the form of labels does not matter to", () => {
  const names = ["ant", "bee", "cat", "dog"];
  const forms: readonly ((column: number[]) => Labels)[] = [
    (column) => Int32Array.from(column),
    (column) => Uint8Array.from(column),
    (column) => Float64Array.from(column),
    (column) => BigInt64Array.from(column, BigInt),
    (column) => column.map((label) => names[label]!),
    (column) => ({ codes: column.map((label) => 3 - label), categories: [...names].reverse() }),
    (column) => encodeLabels(column.map((label) => names[label]!)),
  ];
  for (const [name, metric] of Object.entries({ ...ofLabels, ...ofClusters })) {
    if (name === "classificationReport" || name === "multilabelConfusionMatrix") continue;
    law(name, labels, (rows) => {
      const [yTrue, yPred] = [truths(rows), predictions(rows)];
      const expected = metric(yTrue, yPred, {});
      for (const form of forms) near(metric(form(yTrue), form(yPred), {}), expected, tolerance);
    });
  }
  for (const [name, metric] of Object.entries(ofBits)) {
    law(`${name}, where true is 1`, bits, (rows) => {
      const [yTrue, yPred] = [truths(rows), predictions(rows)];
      const asked = yTrue.map((label) => label === 1);
      near(metric(asked, yPred, {}), metric(yTrue, yPred, {}), tolerance);
      near(
        metric(
          asked,
          yPred.map((label) => label === 1),
          {},
        ),
        metric(yTrue, yPred, {}),
        tolerance,
      );
    });
  }
});

describe("only the order of scores matters to", () => {
  const bend = (score: number) => 3 * score ** 3 - 40;
  for (const name of ["averagePrecision", "rocAuc", "rocAuc, maxFpr 0.5"]) {
    const metric = ofScores[name]!;
    law(name, scores, (rows) =>
      near(
        metric(truths(rows), predictions(rows).map(bend), {}),
        metric(truths(rows), predictions(rows), {}),
        tolerance,
      ),
    );
  }

  const ofRows: Record<string, (yTrue: Cells, yScore: Cells, options: Weights) => number> = {
    coverageError: m.coverageError,
    dcg: m.dcg,
    labelRankingAveragePrecision: m.labelRankingAveragePrecision,
    labelRankingLoss: m.labelRankingLoss,
    ndcg: m.ndcg,
  };
  for (const [name, metric] of Object.entries(ofRows)) {
    property(`${name}, and neither the order of rows nor of columns`, labelRows, ({ yTrue, yScore }) => {
      const expected = metric(yTrue, yScore, {});
      near(metric(yTrue, { ...yScore, data: yScore.data.map(bend) }, {}), expected, tolerance);
      near(metric(turned(yTrue), turned(yScore), {}), expected, tolerance);
      const sampleWeight = Array.from({ length: yTrue.rows }, () => 2.5);
      near(metric(yTrue, yScore, { sampleWeight }), expected, tolerance);
    });
  }
  property("ndcg, which does not depend on the unit of relevance either", labelRows, ({ yTrue, yScore }) =>
    near(
      m.ndcg({ ...yTrue, data: yTrue.data.map((relevance) => 0.3 * relevance) }, yScore),
      m.ndcg(yTrue, yScore),
      tolerance,
    ),
  );
});

interface Cells {
  readonly data: number[];
  readonly rows: number;
  readonly cols: number;
}

/** The last cell first: rows and columns in the opposite order. */
function turned(cells: Cells): Cells {
  return { ...cells, data: [...cells.data].reverse() };
}
