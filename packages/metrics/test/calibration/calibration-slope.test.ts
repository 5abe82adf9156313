import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type CalibrationSlopeOptions, calibrationSlope } from "../../src/calibration/calibration-slope.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/calibration-slope.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: CalibrationSlopeOptions;
}

describe("calibrationSlope", () => {
  golden(
    "calibrationSlope",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => calibrationSlope(yTrue, yProb, options)),
    { relative: 1e-9, absolute: 1e-9 },
  );

  property("halves when log-odds double", probable, ({ yTrue, yProb }) => {
    // Both classes at both ends, so that no threshold tells them apart.
    const labels = [0, 1, 0, 1, ...yTrue];
    const p = [0.1, 0.1, 0.9, 0.9, ...yProb.map((each) => 0.05 + 0.9 * each)];
    const doubled = p.map((each) => each ** 2 / (each ** 2 + (1 - each) ** 2));
    const once = calibrationSlope(labels, p);
    const twice = calibrationSlope(labels, doubled);
    near(twice.slope.value, once.slope.value / 2, { relative: 1e-8, absolute: 1e-9 });
    near(twice.intercept.value, once.intercept.value, { relative: 1e-8, absolute: 1e-9 });
  });

  it("finds 1 and 0 where each probability comes true as often as it says", () => {
    const { slope, intercept, inTheLarge } = calibrationSlope(
      [1, 0, 0, 0, 1, 1, 1, 0],
      [0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75],
    );
    near([slope.value, intercept.value, inTheLarge.value], [1, 0, 0], { absolute: 1e-12 });
  });

  it("says where there is no best fit", () => {
    const told: string[] = [];
    const onUndefined = ({ metric }: { readonly metric: string }) => void told.push(metric);
    expect(calibrationSlope([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9], { onUndefined }).slope.value).toBeNaN();
    expect(calibrationSlope([1, 1], [0.4, 0.6], { onUndefined }).inTheLarge.value).toBeNaN();
    expect(calibrationSlope([0, 1], [0.4, 0.4], { onUndefined }).slope.value).toBeNaN();
    expect(told).toEqual(["slope", "slope", "inTheLarge", "slope"]);
  });

  rejects(
    "a probability of 1, whose log-odds are infinite",
    () => calibrationSlope([0, 1], [0.5, 1]),
    "out-of-range",
    /requires yProb in \(0, 1\), got 1 at row 1/,
  );
  rejects("a level of 0", () => calibrationSlope([0, 1], [0.5, 0.6], { level: 0 }), "out-of-range");
  rejects("different lengths", () => calibrationSlope([0, 1], [0.5]), "length-mismatch");
});
