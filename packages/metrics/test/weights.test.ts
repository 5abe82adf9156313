import { property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import {
  accuracy,
  averagePrecision,
  brierScoreLoss,
  f1,
  logLoss,
  meanSquaredError,
  r2,
  rocAuc,
} from "../src/index.ts";
import { labelPairs, probable, repeat, scored, wholeWeights } from "./support.ts";

const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9);

describe("sampleWeight", () => {
  property("of labels counts a row as often as it says", labelPairs, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    const often = (rows: number[]) => repeat(rows, sampleWeight);
    close(accuracy(yTrue, yPred, { sampleWeight }), accuracy(often(yTrue), often(yPred)));
    const average = "weighted";
    close(f1(yTrue, yPred, { average, sampleWeight }), f1(often(yTrue), often(yPred), { average }));
  });

  property("of scores counts a row as often as it says", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    const often = (rows: number[]) => repeat(rows, sampleWeight);
    close(rocAuc(yTrue, yScore, { sampleWeight }), rocAuc(often(yTrue), often(yScore)));
    close(averagePrecision(yTrue, yScore, { sampleWeight }), averagePrecision(often(yTrue), often(yScore)));
  });

  property("of probabilities counts a row as often as it says", probable, ({ yTrue, yProb }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    const often = (rows: number[]) => repeat(rows, sampleWeight);
    close(logLoss(yTrue, yProb, { sampleWeight }), logLoss(often(yTrue), often(yProb)));
    close(brierScoreLoss(yTrue, yProb, { sampleWeight }), brierScoreLoss(often(yTrue), often(yProb)));
    close(meanSquaredError(yTrue, yProb, { sampleWeight }), meanSquaredError(often(yTrue), often(yProb)));
    close(r2(yTrue, yProb, { sampleWeight }), r2(often(yTrue), often(yProb)));
  });

  const weigh = (sampleWeight: number[]) => accuracy([0, 1], [0, 1], { sampleWeight });
  rejects("weights of another length", () => weigh([1]), "length-mismatch");
  rejects("a negative weight", () => weigh([2, -1]), "bad-weights", /requires .* got -1 at row 1/);
  rejects("NaN as weight", () => weigh([1, Number.NaN]), "bad-weights", /got NaN at row 1/);
  rejects(
    "an infinite weight",
    () => weigh([1, Number.POSITIVE_INFINITY]),
    "bad-weights",
    /got Infinity at row 1/,
  );
  rejects("weights that are all zero", () => weigh([0, 0]), "bad-weights");
});
