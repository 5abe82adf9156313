import { near, property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, it } from "vitest";
import { brierScoreLoss } from "../../src/calibration/brier-score-loss.ts";
import { logLoss } from "../../src/calibration/log-loss.ts";

/** Rows whose number lies on both sides of a block's end, and of where the kernel takes over. */
const columns = fc
  .record({
    rows: fc.oneof(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1020, max: 1100 }),
      fc.integer({ min: 4090, max: 4110 }),
      fc.constant(9001),
    ),
    labels: fc.constantFrom([0, 1], [0, 1], [0], [1], [-1, 1], [0, 2], [0, 1, 2]),
    probabilities: fc.array(
      fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-300)),
      { minLength: 1, maxLength: 30 },
    ),
    strange: fc.constantFrom(0.5, 0.5, 0.5, -1e-9, 1.0001, Number.NaN, Number.POSITIVE_INFINITY),
  })
  .map(({ rows, labels, probabilities, strange }) => ({
    yTrue: Int32Array.from({ length: rows }, (_, row) => labels[(row * 7 + (row >> 3)) % labels.length]!),
    yProb: Float64Array.from({ length: rows }, (_, row) =>
      row === rows - 1 ? strange : probabilities[row % probabilities.length]!,
    ),
  }));

/** The value, or the error's message. */
function outcome(act: () => number): unknown {
  try {
    return act();
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each([
  ["logLoss", logLoss],
  ["brierScoreLoss", brierScoreLoss],
])("%s of typed arrays", (_, loss) => {
  property("is that of arrays, whose every step is separate", columns, ({ yTrue, yProb }) =>
    near(
      outcome(() => loss(yTrue, yProb)),
      outcome(() => loss(Array.from(yTrue), Array.from(yProb))),
    ),
  );
});

describe("logLoss of rows that are all but certain", () => {
  it("keeps twelve digits", () => {
    const yTrue = Int32Array.from({ length: 5000 }, (_, row) => row % 2);
    const yProb = Float64Array.from(yTrue, (label) => (label === 1 ? 1 - 1e-7 : 1e-7));
    near(logLoss(yTrue, yProb), -Math.log1p(-1e-7), { relative: 1e-8 });
    near(logLoss(yTrue, yProb), logLoss(Array.from(yTrue), Array.from(yProb)));
  });
});
