import { pearson } from "@productizeml/stats";
import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { concordanceCorrelation } from "../../src/agreement/concordance-correlation.ts";
import { interval } from "../../src/interval.ts";
import cases from "../golden/concordance-correlation.json" with { type: "json" };
import { refusesBadTargets, repeat, targets, wholeWeights } from "../support.ts";

describe("concordanceCorrelation", () => {
  // torchmetrics adds up in another order, and in parts.
  golden(
    "concordanceCorrelation",
    cases,
    ({ yTrue, yPred }: { yTrue: number[]; yPred: number[] }) => concordanceCorrelation(yTrue, yPred),
    { relative: 1e-11, absolute: 1e-13 },
  );

  property("is symmetric", targets, ({ yTrue, yPred }) => {
    near(concordanceCorrelation(yPred, yTrue), concordanceCorrelation(yTrue, yPred), { absolute: 1e-12 });
  });

  property("is 1 where both are the same", targets, ({ yTrue }) => {
    near(concordanceCorrelation(yTrue, yTrue), 1);
  });

  property("is never further from 0 than Pearson's", targets, ({ yTrue, yPred }) => {
    const { statistic } = pearson(yTrue, yPred);
    if (Number.isNaN(statistic)) return;
    expect(Math.abs(concordanceCorrelation(yTrue, yPred))).toBeLessThanOrEqual(Math.abs(statistic) + 1e-12);
  });

  property("counts a row as often as its weight says", targets, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      concordanceCorrelation(yTrue, yPred, { sampleWeight }),
      concordanceCorrelation(repeat(yTrue, sampleWeight), repeat(yPred, sampleWeight)),
      { relative: 1e-10, absolute: 1e-12 },
    );
  });

  it("has an interval by the bootstrap", () => {
    const yTrue = Array.from({ length: 40 }, (_, i) => (i * 7) % 11);
    const yPred = yTrue.map((value, i) => value + ((i * 5) % 7) / 2 - 1);
    const { value, lower, upper } = interval(concordanceCorrelation, yTrue, yPred, { resamples: 200 });
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
    expect(upper).toBeLessThan(1);
  });

  refusesBadTargets("concordanceCorrelation", concordanceCorrelation);
});
