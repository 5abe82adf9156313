import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type LabelRankingAveragePrecisionOptions,
  labelRankingAveragePrecision,
} from "../../src/ranking/label-ranking-average-precision.ts";
import cases from "../golden/label-ranking-average-precision.json" with { type: "json" };
import { labelRows, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yScore: Matrix;
  readonly options: LabelRankingAveragePrecisionOptions;
}

describe("labelRankingAveragePrecision", () => {
  golden("labelRankingAveragePrecision", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => labelRankingAveragePrecision(yTrue, yScore, options)),
  );

  property("is 1 for scores that know the labels", labelRows, ({ yTrue }) =>
    near(labelRankingAveragePrecision(yTrue, yTrue), 1),
  );

  property("is the mean share, label by label", labelRows, ({ yTrue, yScore }) => {
    const { rows, cols } = yTrue;
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const truth = yTrue.data.slice(i * cols, (i + 1) * cols);
      const score = yScore.data.slice(i * cols, (i + 1) * cols);
      const shares = truth.flatMap((label, j) => {
        if (label === 0) return [];
        const above = truth.filter((_, other) => score[other] >= score[j]);
        return [above.reduce((total, each) => total + each, 0) / above.length];
      });
      sum += shares.length === 0 ? 1 : shares.reduce((total, share) => total + share, 0) / shares.length;
    }
    near(labelRankingAveragePrecision(yTrue, yScore), sum / rows);
  });

  const row = (...data: number[]) => ({ data, rows: 1, cols: data.length });
  rejects(
    "scores of another shape",
    () => labelRankingAveragePrecision(row(1, 0), row(1, 2, 3)),
    "length-mismatch",
    /labelRankingAveragePrecision requires yScore of 1 x 2, got 1 x 3/,
  );
  rejects(
    "NaN",
    () => labelRankingAveragePrecision(row(1, 0), row(1, Number.NaN)),
    "not-finite",
    /yScore.data, got NaN/,
  );
  rejects(
    "no rows",
    () => labelRankingAveragePrecision({ data: [], rows: 0, cols: 2 }, { data: [], rows: 0, cols: 2 }),
    "empty-input",
  );
  rejects(
    "other values than 0 and 1",
    () => labelRankingAveragePrecision(row(1, 2), row(1, 2)),
    "bad-column",
    /got 2 at row 0/,
  );
});
