import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, it } from "vitest";
import { type LogLossOptions, logLoss } from "../../src/calibration/log-loss.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/log-loss.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: LogLossOptions;
}

describe("logLoss", () => {
  golden("logLoss", cases, ({ yTrue, yProb, options }: Input) =>
    orRefusal(() => logLoss(yTrue, yProb, options)),
  );

  property("of one column equals that of two", probable, ({ yTrue, yProb }) => {
    const matrix = { data: yProb.flatMap((p) => [1 - p, p]), rows: yProb.length, cols: 2 };
    near(logLoss(yTrue, yProb), logLoss(yTrue, matrix), { absolute: 1e-12 });
  });

  property("of the share of positive rows is the entropy", probable, ({ yTrue }) => {
    const p = yTrue.filter((y) => y === 1).length / yTrue.length;
    const constant = new Array<number>(yTrue.length).fill(p);
    near(logLoss(yTrue, constant), -p * Math.log(p) - (1 - p) * Math.log(1 - p));
  });

  it("keeps its digits when every prediction is nearly right", () => {
    for (const distance of [2 ** -12, 2 ** -30, 2 ** -45]) {
      const yTrue = Array.from({ length: 100 }, (_, i) => i % 2);
      const yProb = yTrue.map((y) => (y === 1 ? 1 - distance : distance));
      near(logLoss(yTrue, yProb), -Math.log1p(-distance));
    }
  });

  rejects(
    "a probability above 1",
    () => logLoss([0, 1], [0.2, 1.2]),
    "out-of-range",
    /requires probabilities .* got 1.2/,
  );
  rejects("NaN", () => logLoss([0, 1], [0.2, Number.NaN]), "not-finite");
  rejects("one class without labels", () => logLoss([1, 1], [0.5, 0.5]), "bad-option", /requires labels/);
  rejects("labels out of order", () => logLoss(["a", "b"], [0.5, 0.5], { labels: ["b", "a"] }), "bad-option");
  rejects(
    "labels that lack a class",
    () => logLoss([0, 1, 2], [0.5, 0.5, 0.5], { labels: [0, 1] }),
    "unknown-label",
  );
  rejects(
    "rows that do not sum to 1",
    () => logLoss([0, 1], { data: [0.5, 0.4, 0.5, 0.5], rows: 2, cols: 2 }),
    "out-of-range",
  );
  rejects(
    "a matrix of the wrong size",
    () => logLoss([0, 1], { data: [1, 1], rows: 2, cols: 1 }),
    "length-mismatch",
  );
});
