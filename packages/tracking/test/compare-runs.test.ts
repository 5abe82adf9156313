import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { compareRuns, type Run } from "../src/index.ts";

function run(runId: string, params: Record<string, string>, metrics: Record<string, number>): Run {
  return {
    info: { runId, runName: `run ${runId}` },
    data: { params, metrics, tags: {}, latestMetrics: [] },
  } as unknown as Run;
}

describe("compareRuns", () => {
  const a = run("a", { lr: "0.1", model: "gbm" }, { auc: 0.8, loss: 1 });
  const b = run("b", { lr: "0.2", model: "gbm", constructor: "x" }, { auc: 0.9 });

  it("puts what differs first, and says what each run has", () => {
    const { runIds, runNames, params, metrics } = compareRuns([a, b]);
    expect([runIds, runNames]).toEqual([
      ["a", "b"],
      ["run a", "run b"],
    ]);
    expect(params).toEqual([
      { key: "constructor", values: [null, "x"], differs: true },
      { key: "lr", values: ["0.1", "0.2"], differs: true },
      { key: "model", values: ["gbm", "gbm"], differs: false },
    ]);
    expect(metrics).toEqual([
      { key: "auc", values: [0.8, 0.9], min: 0.8, max: 0.9, differs: true },
      { key: "loss", values: [1, Number.NaN], min: 1, max: 1, differs: true },
    ]);
  });

  it("finds nothing that differs between a run and itself", () => {
    const { params, metrics } = compareRuns([a, a, a]);
    expect([...params, ...metrics].some(({ differs }) => differs)).toBe(false);
  });

  it("survives structuredClone", () => {
    const comparison = compareRuns([a, b]);
    expect(structuredClone(comparison)).toEqual(comparison);
  });

  rejects("no run", () => compareRuns([]), "invalid-parameter");
});
