import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { expectedCalibrationError } from "../../src/calibration/expected-calibration-error.ts";
import { demographicParityRatio } from "../../src/fairness/demographic-parity-ratio.ts";
import { equalOpportunityRatio } from "../../src/fairness/equal-opportunity-ratio.ts";
import { type FairnessReportOptions, fairnessReport } from "../../src/fairness/fairness-report.ts";
import { bySlice } from "../../src/slices.ts";
import groups from "../golden/fairness-groups.json" with { type: "json" };
import cases from "../golden/fairness-report.json" with { type: "json" };
import { orRefusal } from "../support.ts";
import { groupedPairs } from "./support.ts";

interface Input {
  readonly yTrue: number[];
  readonly yPred: number[];
  readonly options: FairnessReportOptions;
}

interface GroupInput {
  readonly yTrue: number[];
  readonly yPred: number[];
  readonly groups: number[];
}

/** The golden has the disparities by name. */
function byName({ disparities, overall, ...rest }: ReturnType<typeof compared>) {
  return { ...rest, overall, disparities: Object.fromEntries(disparities.map((each) => [each.rate, each])) };
}

function compared({ yTrue, yPred, options }: Input) {
  return fairnessReport(yTrue, yPred, options);
}

const sensitiveFeatures = { sex: ["f", "f", "f", "m", "m", "m"] };
const yTrue = [1, 1, 0, 1, 0, 0];
const yPred = [1, 0, 0, 1, 1, 0];

describe("fairnessReport", () => {
  golden(
    "fairnessReport",
    cases,
    (input: Input) =>
      orRefusal(() => {
        const { byControl, ...report } = compared(input);
        const within = byControl?.map(({ control, ...part }) => ({ control, ...byName(part) }));
        return { ...byName(report), ...(within ? { byControl: within } : {}) };
      }),
    { absolute: 1e-15 },
  );

  golden(
    "fairnessReport, groups",
    groups,
    ({ yTrue, yPred, groups }: GroupInput) =>
      orRefusal(() => {
        const options = { sensitiveFeatures: { group: groups } };
        const { groups: found } = fairnessReport(yTrue, yPred, options);
        return {
          shares: found.map(({ rates }) => {
            const { baseRate, truePositiveRate, falsePositiveRate, trueNegativeRate } = rates;
            const { falseNegativeRate } = rates;
            const rest = 1 - baseRate;
            return [
              baseRate * truePositiveRate,
              rest > 0 ? rest * falsePositiveRate : 0,
              rest > 0 ? rest * trueNegativeRate : 0,
              baseRate * falseNegativeRate,
            ];
          }),
          parities: [
            demographicParityRatio(yTrue, yPred, options),
            equalOpportunityRatio(yTrue, yPred, options),
          ],
        };
      }),
    // torchmetrics has 32 bits here.
    { relative: 1e-6, absolute: 1e-7 },
  );

  property("names the extremes, and keeps every row", groupedPairs, ({ yTrue, yPred, sensitiveFeatures }) => {
    const report = fairnessReport(yTrue, yPred, { sensitiveFeatures });
    expect(report.groups.reduce((sum, group) => sum + group.rows, 0)).toBe(yTrue.length);
    for (const { rate, difference, minAt, maxAt } of report.disparities) {
      const at = (index: number) => report.groups[index]?.rates[rate] ?? Number.NaN;
      near(difference, at(maxAt) - at(minAt));
    }
  });

  property("measures what is the same within a single control as over all", groupedPairs, (input) => {
    const controlFeatures = { year: input.yTrue.map(() => 2025) };
    const { sensitiveFeatures } = input;
    const { byControl, ...report } = fairnessReport(input.yTrue, input.yPred, {
      sensitiveFeatures,
      controlFeatures,
    });
    expect(byControl).toEqual([{ control: { year: 2025 }, ...report }]);
  });

  property(
    "has intervals around differences that the seed repeats, and counts what is left out",
    groupedPairs,
    (input) => {
      const options = { sensitiveFeatures: input.sensitiveFeatures, interval: { resamples: 40, seed: 5 } };
      const report = fairnessReport(input.yTrue, input.yPred, options);
      expect(fairnessReport(input.yTrue, input.yPred, options)).toEqual(report);
      for (const { rate, differenceInterval: ends, undefinedResamples = -1, minAt } of report.disparities) {
        if (minAt < 0 || undefinedResamples === 40) expect(ends?.lower).toBeNaN();
        else expect(ends?.lower).toBeLessThanOrEqual(ends?.upper ?? Number.NaN);
        if (rate === "selectionRate") expect(undefinedResamples).toBe(0);
      }
    },
    40,
  );

  it("draws every group again, and leaves out resamples without the rate", () => {
    const { disparities } = fairnessReport(yTrue, yPred, { sensitiveFeatures, interval: { resamples: 500 } });
    const recall = disparities.find(({ rate }) => rate === "truePositiveRate");
    // One of three men is positive: (2 / 3)^3 of the resamples have none; of the women (1 / 3)^3.
    const expected = 500 * (1 - (1 - (2 / 3) ** 3) * (1 - (1 / 3) ** 3));
    expect(Math.abs((recall?.undefinedResamples ?? 0) - expected)).toBeLessThan(45);
  });

  it("covers the difference of known rates", () => {
    const n = 4000;
    const sex = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? "f" : "m"));
    const decided = Array.from({ length: n }, (_, i) =>
      (i * 7919) % 1000 < (i % 2 === 0 ? 300 : 500) ? 1 : 0,
    );
    const { disparities } = fairnessReport(decided, decided, {
      sensitiveFeatures: { sex },
      interval: { resamples: 200 },
    });
    expect(disparities[0].differenceInterval?.lower).toBeGreaterThan(0.15);
    expect(disparities[0].differenceInterval?.upper).toBeLessThan(0.25);
  });

  it("makes a group of missing values, the last, and of combinations that occur", () => {
    const sex = ["m", null, "f", "f", null, "m"];
    const age = [30, 40, 30, 30, Number.NaN, 30];
    const report = fairnessReport(yTrue, yPred, { sensitiveFeatures: { sex, age } });
    expect(report.groups.map(({ group, rows }) => [group.sex, group.age, rows])).toEqual([
      ["f", 30, 2],
      ["m", 30, 2],
      [null, 40, 1],
      [null, null, 1],
    ]);
  });

  it("leaves calibration within groups to bySlice", () => {
    const yProb = [0.9, 0.4, 0.2, 0.8, 0.6, 0.1];
    const report = bySlice({ expectedCalibrationError }, yTrue, yProb, sensitiveFeatures, { minRows: 1 });
    near(report.slices[0].values.expectedCalibrationError, 0.3);
    expect(report.comparisons[0].maxAt).toBe("f");
  });

  it("survives JSON", () => {
    const report = fairnessReport(yTrue, yPred, { sensitiveFeatures });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  rejects(
    "no groups",
    () => fairnessReport(yTrue, yPred, {} as FairnessReportOptions),
    "bad-option",
    /requires at least 1 column in sensitiveFeatures, got none/,
  );
  rejects(
    "control features of another length",
    () => fairnessReport(yTrue, yPred, { sensitiveFeatures, controlFeatures: { year: [1] } }),
    "length-mismatch",
    /requires controlFeatures of length 6, got 1/,
  );
  rejects(
    "a level of 0",
    () => fairnessReport(yTrue, yPred, { sensitiveFeatures, interval: { level: 0 } }),
    "out-of-range",
  );
  rejects(
    "no resamples",
    () => fairnessReport(yTrue, yPred, { sensitiveFeatures, interval: { resamples: 0 } }),
    "out-of-range",
  );
  rejects(
    "strings without positiveLabel",
    () => fairnessReport(["a"], ["b"], { sensitiveFeatures: { s: [1] } }),
    "bad-option",
  );
});
