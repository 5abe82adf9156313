import { chiSquareTest } from "@productizeml/stats";
import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  baseline,
  type ClassBaselineOptions,
  type ClassStrategy,
  type ValueBaselineOptions,
  type ValueStrategy,
} from "../src/baseline.ts";
import { logLoss } from "../src/calibration/log-loss.ts";
import { accuracy } from "../src/classification/accuracy.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import classCases from "./golden/baseline-classes.json" with { type: "json" };
import valueCases from "./golden/baseline-values.json" with { type: "json" };
import { orRefusal } from "./support.ts";

interface Classes {
  readonly strategy: ClassStrategy;
  readonly yTrain: readonly (string | number)[];
  readonly options: ClassBaselineOptions;
}

interface Values {
  readonly strategy: ValueStrategy;
  readonly yTrain: readonly number[];
  readonly options: ValueBaselineOptions;
}

/** How often each class of three is drawn. */
function counts(strategy: ClassStrategy, options: ClassBaselineOptions = {}): Float64Array {
  const { predicted } = baseline(strategy, ["a", "b", "b", "c", "b"], 20_000, options);
  const seen = new Float64Array(3);
  for (const code of predicted.codes) seen[code]++;
  return seen;
}

describe("baseline", () => {
  golden("of classes", classCases, ({ strategy, yTrain, options }: Classes) =>
    orRefusal(() => {
      const { classes, predicted, probability } = baseline(strategy, yTrain, 2, options);
      return {
        classes,
        probability: probability.data,
        predicted: Array.from(predicted.codes, (code) => predicted.categories[code]),
      };
    }),
  );
  golden(
    "of values",
    valueCases,
    ({ strategy, yTrain, options }: Values) =>
      orRefusal(() => baseline(strategy, yTrain, 2, options).predicted),
    { absolute: 1e-15 },
  );

  it("draws classes by their shares, or each alike", () => {
    const close = (seen: Float64Array, shares: readonly number[]) =>
      expect(
        chiSquareTest(
          seen,
          shares.map((share) => share * 20_000),
        ).pValue,
      ).toBeGreaterThan(1e-4);
    close(counts("stratified"), [0.2, 0.6, 0.2]);
    close(counts("stratified", { sampleWeight: [4, 1, 1, 2, 0] }), [0.5, 0.25, 0.25]);
    close(counts("uniform"), [1 / 3, 1 / 3, 1 / 3]);
    expect(counts("stratified", { seed: 1 })).not.toEqual(counts("stratified"));
    expect(counts("stratified", { sampleWeight: [0, 1, 1, 1, 0] })[0]).toBe(0);
  });

  it("goes straight into metrics", () => {
    const yTrue = ["no", "yes", "yes", "no"];
    const { predicted, probability, score } = baseline("prior", ["no", "no", "yes", "no"], 4);
    near(accuracy(yTrue, predicted), 0.5);
    near(rocAuc(yTrue, score ?? []), 0.5);
    near(logLoss(yTrue, probability), -(Math.log(0.25) + Math.log(0.75)) / 2);
    near(logLoss(yTrue, score ?? []), logLoss(yTrue, probability));
    expect("score" in baseline("prior", [0, 1, 2], 4)).toBe(false);
  });

  it("repeats the last value, or the last period", () => {
    expect(Array.from(baseline("last-value", [1, 2, 7], 3).predicted)).toEqual([7, 7, 7]);
    expect(Array.from(baseline("seasonal", [9, 1, 2], 5, { period: 2 }).predicted)).toEqual([1, 2, 1, 2, 1]);
  });

  rejects("no rows to predict", () => baseline("mean", [1], 0), "out-of-range");
  rejects("no true labels", () => baseline("prior", [], 1), "empty-input");
  rejects("no true values", () => baseline("mean", [], 1), "empty-input");
  rejects("an unknown strategy", () => baseline("best" as "mean", [1], 1), "bad-option");
  rejects(
    "a constant that is no class",
    () => baseline("constant", ["a"], 1, { constant: "b" }),
    "unknown-label",
  );
  rejects("no constant", () => baseline("constant", ["a"], 1), "unknown-label");
  rejects("no quantile", () => baseline("quantile", [1], 1), "out-of-range");
  rejects("no period", () => baseline("seasonal", [1], 1), "out-of-range");
  rejects("a period longer than the past", () => baseline("seasonal", [1], 1, { period: 2 }), "out-of-range");
  rejects("an infinite value", () => baseline("median", [1, Number.POSITIVE_INFINITY], 1), "not-finite");
  rejects(
    "weights over time",
    () => baseline("last-value", [1, 2], 1, { sampleWeight: [1, 1] }),
    "bad-option",
  );
  rejects("fractions for labels", () => baseline("prior", [0.5, 1], 1), "not-finite");
});
