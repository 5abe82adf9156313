import { type Golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { expectedCalibrationError } from "../../src/calibration/expected-calibration-error.ts";
import type { Labels } from "../../src/labels.ts";
import {
  ExpectedCalibrationError,
  type StreamingCalibrationOptions,
} from "../../src/streaming/expected-calibration-error.ts";
import all from "../golden/expected-calibration-error.json" with { type: "json" };
import { probable } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingCalibrationOptions> = {
  kind: "ExpectedCalibrationError",
  make: (options) => new ExpectedCalibrationError(options),
  back: (json) => ExpectedCalibrationError.fromJSON(json),
  oneShot: (yTrue, yProb, options) => expectedCalibrationError(yTrue as Labels, yProb as number[], options),
};

/** Cases of one column of probabilities. */
const cases = {
  ...all,
  cases: (all as Golden).cases.filter(({ input }) => Array.isArray((input as { yProb: unknown }).yProb)),
};

describe("ExpectedCalibrationError", () => {
  twinGolden(twin, cases);
  laws(
    twin,
    { bins: 7, norm: "l2" },
    probable.map(({ yTrue, yProb }) => ({ yTrue, yPred: yProb })),
  );

  it("scores the class asked for", () => {
    const metric = new ExpectedCalibrationError({ bins: 1, positiveLabel: "spam" });
    expect(metric.update(["spam"], [0.5]).update(["ham"], [0.5]).compute()).toBe(0);
  });

  rejects("no bins", () => new ExpectedCalibrationError({ bins: 0 }), "out-of-range");
  rejects("debias without its norm", () => new ExpectedCalibrationError({ debias: true }), "bad-option");
  rejects(
    "a third class in a later chunk",
    () => new ExpectedCalibrationError().update([0, 1], [0, 1]).update([-1], [0]),
    "bad-option",
  );
  rejects("no probability", () => new ExpectedCalibrationError().update([1], [1.5]), "out-of-range");
});
