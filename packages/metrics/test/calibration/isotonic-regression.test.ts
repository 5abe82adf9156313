import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "../../src/calibration/calibrate.ts";
import {
  type IsotonicRegressionOptions,
  isotonicRegression,
} from "../../src/calibration/isotonic-regression.ts";
import cases from "../golden/isotonic-regression.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly at: readonly number[];
  readonly options: IsotonicRegressionOptions;
}

const points = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 1,
  maxLength: 30,
});

describe("isotonicRegression", () => {
  golden(
    "isotonicRegression",
    cases,
    ({ x, y, at, options }: Input) =>
      orRefusal(() => {
        const fitted = isotonicRegression(x, y, options);
        return { values: calibrate(fitted, at), increasing: fitted.increasing };
      }),
    { absolute: 1e-12 },
  );

  property("never falls, and keeps the mean", points, (rows) => {
    const x = rows.map(([at]) => at);
    const y = rows.map(([, value]) => value);
    const fitted = isotonicRegression(x, y);
    for (let i = 1; i < fitted.y.length; i++) {
      expect(fitted.x[i]).toBeGreaterThan(fitted.x[i - 1]);
      expect(fitted.y[i]).toBeGreaterThanOrEqual(fitted.y[i - 1]);
    }
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, each) => total + each, 0);
    near(sum(calibrate(fitted, x)), sum(y), { absolute: 1e-9 });
  });

  property("leaves what it fitted as it is", points, (rows) => {
    const x = rows.map(([at]) => at);
    const once = calibrate(
      isotonicRegression(
        x,
        rows.map(([, value]) => value),
      ),
      x,
    );
    near(calibrate(isotonicRegression(x, once), x), once, { absolute: 1e-9 });
  });

  property("falls as it would rise upside down", points, (rows) => {
    const x = rows.map(([at]) => at);
    const y = rows.map(([, value]) => value);
    const upside = isotonicRegression(
      x,
      y.map((value) => -value),
    );
    near(
      isotonicRegression(x, y, { increasing: false }).y,
      upside.y.map((value) => -value),
    );
  });

  it("is a plain object", () => {
    expect(isotonicRegression([1, 2, 2], [1, 0, 4])).toEqual({
      kind: "isotonic",
      x: [1, 2],
      y: [1, 2],
      increasing: true,
      outOfBounds: "nan",
    });
  });

  rejects(
    "different lengths",
    () => isotonicRegression([1, 2], [1]),
    "length-mismatch",
    /requires y of length 2/,
  );
  rejects("no rows", () => isotonicRegression([], []), "empty-input");
  rejects("NaN", () => isotonicRegression([1, Number.NaN], [1, 2]), "not-finite");
  rejects("an infinite y", () => isotonicRegression([1, 2], [1, Infinity]), "not-finite");
  rejects("bounds that cross", () => isotonicRegression([1, 2], [1, 2], { yMin: 1, yMax: 0 }), "bad-option");
  rejects(
    "what it does not know beyond its ends",
    () => isotonicRegression([1, 2], [1, 2], { outOfBounds: "raise" as "nan" }),
    "bad-option",
  );
  rejects(
    "weights that sum to 0",
    () => isotonicRegression([1, 2], [1, 2], { sampleWeight: [0, 0] }),
    "bad-weights",
  );
});
