import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../src/classification/accuracy.ts";
import { hammingLoss } from "../src/classification/hamming-loss.ts";
import { rocAuc } from "../src/ranking/roc-auc.ts";
import { bySlice } from "../src/slices.ts";
import { worstSlices } from "../src/worst-slices.ts";

describe("worstSlices", () => {
  const slices = {
    device: ["web", "web", "app", "app", "tv", "tv", "tv", "tv"],
    plan: ["a", "b", "a", "b", "a", "b", "a", "b"],
  };
  const yTrue = [1, 0, 1, 0, 1, 0, 1, 0];
  const yPred = [1, 0, 0, 1, 0, 0, 1, 0];
  const report = bySlice({ accuracy, hammingLoss, rocAuc }, yTrue, yPred, slices, { minRows: 1 });

  it("are those below all rows together, the worst first", () => {
    const worst = worstSlices(report, "accuracy", { better: "greater" });
    expect(
      worst.map(({ column, value, metricValue, worseBy }) => [column, value, metricValue, worseBy]),
    ).toEqual([
      ["device", "app", 0, 0.625],
      ["plan", "a", 0.5, 0.125],
    ]);
  });

  it("turn round where less is better", () => {
    const [scores, losses] = [
      worstSlices(report, "accuracy", { better: "greater" }),
      worstSlices(report, "hammingLoss", { better: "less" }),
    ].map((worst) => worst.map(({ value }) => value));
    expect(losses).toEqual(scores);
    expect(worstSlices(report, "hammingLoss", { better: "less", top: 1 }).length).toBe(1);
  });

  it("leave out slices that do not define the metric", () => {
    const plans = worstSlices(report, "rocAuc", { better: "greater" }).filter(
      ({ column }) => column === "plan",
    );
    expect(plans).toEqual([]);
  });

  rejects(
    "a metric that was not measured",
    () => worstSlices(report, "f1", { better: "greater" }),
    "bad-option",
  );
  rejects(
    "none at all",
    () => worstSlices(report, "accuracy", { better: "greater", top: 0 }),
    "out-of-range",
  );
});
