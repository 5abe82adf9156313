import { describe, expect, it } from "vitest";
import type { Run } from "../../ui/src/mlflow.ts";
import { availableColumns, columnOf, defaultColumns, nextSort, orderBy } from "../../ui/src/table/columns.ts";
import { groupRuns, meanOf, rowsOf } from "../../ui/src/table/group.ts";

function run(id: string, params: Record<string, string>, metrics: Record<string, number> = {}): Run {
  return {
    id,
    name: id,
    experiment: "1",
    status: "FINISHED",
    deleted: false,
    user: "",
    start: 0,
    end: 1,
    metrics: new Map(
      Object.entries(metrics).map(([key, value]) => [key, { key, value, step: 0, timestamp: 0 }]),
    ),
    params: new Map(Object.entries(params)),
    tags: new Map([
      ["mlflow.user", "a"],
      ["stage", "trial"],
    ]),
    datasets: [],
  };
}

const runs = [
  run("a", { depth: "10", seed: "7" }, { auc: 0.8, "system/cpu": 3 }),
  run("b", { depth: "9", seed: "7" }, { auc: Number.NaN }),
  run("c", { seed: "7" }, { auc: 0.6, loss: 1 }),
];

describe("availableColumns", () => {
  it("lists parameters, metrics and tags, and knows which of them tell runs apart", () => {
    const columns = availableColumns(runs);
    expect(columns.map(({ id, varies }) => [id, varies])).toEqual([
      ["p.depth", true],
      ["p.seed", false],
      ["m.auc", true],
      ["m.loss", true],
      ["m.system/cpu", true],
      ["t.stage", false],
    ]);
  });

  it("shows at first the parameters that vary, and no figure of the system", () => {
    expect(defaultColumns(availableColumns(runs))).toEqual(["p.depth", "m.auc", "m.loss"]);
  });

  it("keeps a column that the address names though no loaded run has it", () => {
    expect(columnOf("m.absent", availableColumns(runs))).toMatchObject({ key: "absent", runs: 0 });
    expect(columnOf("nonsense", [])).toBeUndefined();
  });
});

describe("orderBy", () => {
  it("speaks MLflow's order, keys quoted", () => {
    expect(orderBy("-m.val/loss")).toEqual(["metrics.`val/loss` DESC"]);
    expect(orderBy("p.depth")).toEqual(["params.`depth` ASC"]);
    expect(orderBy("start")).toEqual(["attributes.start_time ASC"]);
    expect(orderBy(null)).toEqual([]);
    expect(orderBy("constructor; DROP")).toEqual([]);
  });

  it("goes down, up and back to the usual order", () => {
    const first = nextSort(null, "m.auc");
    const second = nextSort(first ?? null, "m.auc");
    expect([first, second, nextSort(second ?? null, "m.auc")]).toEqual(["-m.auc", "m.auc", undefined]);
  });
});

describe("groupRuns", () => {
  const [depth] = availableColumns(runs);

  it("puts values in natural order and runs without one last", () => {
    expect(depth && groupRuns(runs, depth).map((group) => group.value)).toEqual(["9", "10", undefined]);
  });

  it("leaves the runs of a closed group out", () => {
    const rows = rowsOf(runs, depth, new Set(["10"]));
    expect(rows.map((row) => (row.kind === "run" ? row.run.id : `group ${row.group.value}`))).toEqual([
      "group 9",
      "b",
      "group 10",
      "group undefined",
      "c",
    ]);
  });

  it("means what is finite, and nothing of nothing", () => {
    expect(meanOf(runs, "auc")).toBeCloseTo(0.7, 12);
    expect(meanOf(runs, "absent")).toBeNaN();
  });
});
