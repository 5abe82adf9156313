import type { Matrix } from "@productizeml/stats";
import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { f1 } from "../../src/classification/f1.ts";
import { fbeta } from "../../src/classification/fbeta.ts";
import { hammingLoss } from "../../src/classification/hamming-loss.ts";
import { jaccard } from "../../src/classification/jaccard.ts";
import { type MultilabelOptions, multilabel } from "../../src/classification/multilabel.ts";
import { precision } from "../../src/classification/precision.ts";
import { recall } from "../../src/classification/recall.ts";
import type { Metric } from "../../src/metric.ts";
import { averagePrecision } from "../../src/ranking/average-precision.ts";
import { rocAuc } from "../../src/ranking/roc-auc.ts";
import cases from "../golden/multilabel.json" with { type: "json" };
import { orRefusal } from "../support.ts";

type CellMetric = Metric<Int32Array, Int32Array | Float64Array>;

interface Input {
  readonly metric: keyof typeof METRICS;
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: MultilabelOptions & { readonly average: "macro"; readonly zeroDivision?: number };
}

const METRICS = {
  precision,
  recall,
  f1,
  fbeta: ((t, p, options) => fbeta(t, p, { ...options, beta: 2 })) as CellMetric,
  jaccard,
  hammingLoss,
  rocAuc,
  averagePrecision,
} satisfies Record<string, CellMetric>;

/** Labels of up to 6 rows and 3 columns, and predictions. */
const labelled: fc.Arbitrary<{ yTrue: Matrix; yPred: Matrix }> = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), cols: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, cols }) => {
    const cells = fc.array(fc.integer({ min: 0, max: 1 }), {
      minLength: rows * cols,
      maxLength: rows * cols,
    });
    return fc.tuple(cells, cells).map(([a, b]) => ({
      yTrue: { data: a, rows, cols },
      yPred: { data: b, rows, cols },
    }));
  });

describe("multilabel", () => {
  golden("multilabel", cases, ({ metric, yTrue, yPred, options }: Input) => {
    const { zeroDivision, ...rest } = options;
    const given: CellMetric =
      zeroDivision === undefined
        ? METRICS[metric]
        : (t, p, o) => (METRICS[metric] as typeof f1)(t, p, { ...o, zeroDivision });
    return orRefusal(() => multilabel(given, yTrue, yPred, rest));
  });

  property(
    "is the same for micro, macro and samples where the metric is a mean of cells",
    labelled,
    ({ yTrue, yPred }) => {
      const [first, ...others] = (["micro", "macro", "samples"] as const).map((average) =>
        multilabel(hammingLoss, yTrue, yPred, { average }),
      );
      for (const other of others) near(other, first, { absolute: 1e-15 });
    },
  );

  property("counts a row twice where its weight is 2", labelled, ({ yTrue, yPred }) => {
    const twice = ({ data, rows, cols }: Matrix) => ({
      data: [...Array.from(data), ...Array.from(data).slice(0, cols)],
      rows: rows + 1,
      cols,
    });
    const sampleWeight = Array.from({ length: yTrue.rows }, (_, row) => (row === 0 ? 2 : 1));
    for (const average of ["micro", "macro", "weighted", "samples"] as const) {
      near(
        multilabel(f1, yTrue, yPred, { average, sampleWeight }),
        multilabel(f1, twice(yTrue), twice(yPred), { average }),
        { absolute: 1e-14 },
      );
    }
  });

  const yTrue = { data: [1, 0, 1, 0], rows: 2, cols: 2 };
  const yPred = { data: [0.9, 0.1, 0.4, 0.3], rows: 2, cols: 2 };

  it("says which label is undefined", () => {
    const labels: unknown[] = [];
    const value = multilabel(rocAuc, yTrue, yPred, {
      average: "macro",
      onUndefined: ({ label }) => void labels.push(label),
    });
    expect(value).toBeNaN();
    expect(labels).toEqual([0, 1]);
  });

  it("leaves undefined labels out where asked", () => {
    const three = { data: [1, 0, 1, 0, 0, 1], rows: 3, cols: 2 };
    const scores = { data: [1, 2, 3, 4, 5, 6], rows: 3, cols: 2 };
    const all = multilabel(rocAuc, three, scores, { average: null });
    near(multilabel(rocAuc, three, scores, { average: "macro", skipUndefined: true }), (all[0] + all[1]) / 2);
  });

  rejects("no average", () => multilabel(f1, yTrue, yTrue, {} as { average: "macro" }), "bad-option");
  rejects("other cells in yTrue", () => multilabel(f1, yPred, yTrue, { average: "macro" }), "bad-column");
  rejects(
    "another shape",
    () => multilabel(f1, yTrue, { ...yTrue, rows: 1, data: [1, 0] }, { average: "macro" }),
    "length-mismatch",
  );
  rejects(
    "no rows",
    () =>
      multilabel(f1, { data: [], rows: 0, cols: 2 }, { data: [], rows: 0, cols: 2 }, { average: "macro" }),
    "empty-input",
  );
  rejects(
    "a NaN score",
    () => multilabel(rocAuc, yTrue, { ...yPred, data: [1, 2, 3, Number.NaN] }, { average: "macro" }),
    "not-finite",
  );
  rejects(
    "weights of another length",
    () => multilabel(f1, yTrue, yTrue, { average: "macro", sampleWeight: [1] }),
    "length-mismatch",
  );
});
