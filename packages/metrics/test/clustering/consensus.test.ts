import { golden, near, rejects } from "@productizeml/testing";
import { describe, it } from "vitest";
import { type Biclusters, consensus } from "../../src/clustering/consensus.ts";
import cases from "../golden/consensus.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly a: Biclusters;
  readonly b: Biclusters;
}

describe("consensus", () => {
  golden("consensus", cases, ({ a, b }: Input) => orRefusal(() => consensus(a, b)));

  const a = {
    rows: { data: [1, 1, 0, 0, 1, 1], rows: 2, cols: 3 },
    columns: { data: [1, 0, 1, 1], rows: 2, cols: 2 },
  };

  it("does not mind the order of biclusters, nor which set comes first", () => {
    const turned = {
      rows: { data: [0, 1, 1, 1, 1, 0], rows: 2, cols: 3 },
      columns: { data: [1, 1, 1, 0], rows: 2, cols: 2 },
    };
    near(consensus(a, turned), 1);
    const one = { rows: { data: [1, 1, 1], rows: 1, cols: 3 }, columns: { data: [1, 1], rows: 1, cols: 2 } };
    near(consensus(a, one), consensus(one, a));
  });

  rejects(
    "columns for other biclusters",
    () => consensus({ ...a, columns: { data: [1, 0], rows: 1, cols: 2 } }, a),
    "length-mismatch",
  );
  rejects(
    "biclusters of other data",
    () => consensus(a, { ...a, columns: { data: [1, 0], rows: 2, cols: 1 } }),
    "length-mismatch",
  );
  rejects(
    "no biclusters",
    () => consensus({ rows: { data: [], rows: 0, cols: 3 }, columns: { data: [], rows: 0, cols: 2 } }, a),
    "empty-input",
  );
});
