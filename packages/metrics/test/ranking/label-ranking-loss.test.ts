import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type LabelRankingLossOptions, labelRankingLoss } from "../../src/ranking/label-ranking-loss.ts";
import cases from "../golden/label-ranking-loss.json" with { type: "json" };
import { labelRows, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yScore: Matrix;
  readonly options: LabelRankingLossOptions;
}

describe("labelRankingLoss", () => {
  golden("labelRankingLoss", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => labelRankingLoss(yTrue, yScore, options)),
  );

  property(
    "is the share of misplaced pairs, 0 for scores that know the labels",
    labelRows,
    ({ yTrue, yScore }) => {
      const { rows, cols } = yTrue;
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        const truth = yTrue.data.slice(i * cols, (i + 1) * cols);
        const score = yScore.data.slice(i * cols, (i + 1) * cols);
        const pairs = truth.flatMap((label, j) =>
          truth.flatMap((other, k) => (label === 1 && other === 0 ? [score[k] >= score[j] ? 1 : 0] : [])),
        );
        sum += pairs.length === 0 ? 0 : pairs.reduce((total: number, pair) => total + pair, 0) / pairs.length;
      }
      near(labelRankingLoss(yTrue, yScore), sum / rows, { absolute: 1e-12 });
      near(labelRankingLoss(yTrue, yTrue), 0);
    },
  );

  const row = (...data: number[]) => ({ data, rows: 1, cols: data.length });
  rejects(
    "scores of another shape",
    () => labelRankingLoss(row(1, 0), row(1, 2, 3)),
    "length-mismatch",
    /labelRankingLoss requires yScore of 1 x 2, got 1 x 3/,
  );
  rejects("NaN", () => labelRankingLoss(row(1, 0), row(1, Number.NaN)), "not-finite", /yScore.data, got NaN/);
  rejects(
    "no rows",
    () => labelRankingLoss({ data: [], rows: 0, cols: 2 }, { data: [], rows: 0, cols: 2 }),
    "empty-input",
  );
  rejects("a single column", () => labelRankingLoss(row(1), row(1)), "too-few-values");
  rejects(
    "other values than 0 and 1",
    () => labelRankingLoss(row(1, 2), row(1, 2)),
    "bad-column",
    /got 2 at row 0/,
  );
});
