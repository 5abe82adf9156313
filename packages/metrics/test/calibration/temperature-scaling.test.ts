import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { calibrate } from "../../src/calibration/calibrate.ts";
import { logLoss } from "../../src/calibration/log-loss.ts";
import {
  type TemperatureScalingOptions,
  temperatureScaling,
} from "../../src/calibration/temperature-scaling.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/temperature-scaling.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[] | Matrix;
  readonly options: TemperatureScalingOptions;
}

describe("temperatureScaling", () => {
  // scikit-learn finds the temperature by the loss, which tells only half of its digits.
  golden(
    "temperatureScaling",
    cases,
    ({ yTrue, yScore, options }: Input) =>
      orRefusal(() => {
        const fitted = temperatureScaling(yTrue, yScore, options);
        return "cols" in yScore ? calibrate(fitted, yScore).data : calibrate(fitted, yScore);
      }),
    { relative: 1e-6, absolute: 1e-8 },
  );

  property("has no neighbour of less loss", scored, ({ yTrue, yScore }) => {
    const odds = yScore.map((score) => Math.max(-20, Math.min(20, score)));
    const { temperature } = temperatureScaling(yTrue, odds);
    const loss = (factor: number) =>
      logLoss(
        yTrue,
        calibrate({ kind: "temperature", temperature: temperature * factor, scores: "logits" }, odds),
      );
    // At its ends the temperature is the least or the greatest that is allowed.
    if (temperature > 1e-4) expect(loss(1)).toBeLessThanOrEqual(loss(0.99) + 1e-9);
    if (temperature < 1e4) expect(loss(1)).toBeLessThanOrEqual(loss(1.01) + 1e-9);
  });

  property("is the same for two columns as for their difference", scored, ({ yTrue, yScore }) => {
    const odds = yScore.map((score) => Math.max(-20, Math.min(20, score)));
    const two = { data: odds.flatMap((each) => [0, each]), rows: odds.length, cols: 2 };
    const { temperature } = temperatureScaling(yTrue, odds);
    if (temperature > 1e-4 && temperature < 1e4) {
      near(temperatureScaling(yTrue, two).temperature, temperature, { relative: 1e-6 });
    }
  });

  it("takes probabilities where it is told so", () => {
    const yProb = [0.9, 0.8, 0.3, 0.6];
    const odds = yProb.map((p) => Math.log(p / (1 - p)));
    const fitted = temperatureScaling([1, 0, 0, 1], yProb, { scores: "probabilities" });
    near(fitted.temperature, temperatureScaling([1, 0, 0, 1], odds).temperature, { relative: 1e-9 });
    near(calibrate(fitted, [0.5]), [0.5]);
  });

  const two = { data: [0.5, 0.6, 0.2, 0.8], rows: 2, cols: 2 };
  rejects(
    "probabilities that do not sum to 1",
    () => temperatureScaling([0, 1], two, { scores: "probabilities" }),
    "out-of-range",
  );
  rejects(
    "logits for probabilities",
    () => temperatureScaling([0, 1], [-1, 2], { scores: "probabilities" }),
    "out-of-range",
  );
  rejects(
    "another kind of scores",
    () => temperatureScaling([0, 1], [-1, 2], { scores: "odds" as "logits" }),
    "bad-option",
  );
  rejects("another number of columns", () => temperatureScaling([0, 2, 1], two), "length-mismatch");
  rejects(
    "a label without a column",
    () => temperatureScaling([0, 2], two, { labels: [0, 1] }),
    "unknown-label",
  );
  rejects("different lengths", () => temperatureScaling([0, 1], [0]), "length-mismatch");
});
