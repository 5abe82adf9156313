import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { pairConfusionMatrix } from "../../src/clustering/pair-confusion-matrix.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/pair-confusion-matrix.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("pairConfusionMatrix", () => {
  golden("pairConfusionMatrix", cases, ({ labelsTrue, labelsPred }: Input) =>
    orRefusal(() => pairConfusionMatrix(labelsTrue, labelsPred)),
  );

  property("counts every ordered pair once", labelPairs, ({ yTrue, yPred }) => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < yTrue.length; i++) {
      for (let j = 0; j < yTrue.length; j++) {
        if (i !== j) counts[(yTrue[i] === yTrue[j] ? 2 : 0) + (yPred[i] === yPred[j] ? 1 : 0)]++;
      }
    }
    near(pairConfusionMatrix(yTrue, yPred).data, counts);
  });

  it("counts many groups of many rows, too many for a table, as it counts few", () => {
    const n = 3000;
    const labelsTrue = Int32Array.from({ length: n }, (_, i) => (i * 7919) % 1500);
    const labelsPred = Int32Array.from({ length: n }, (_, i) => Math.floor(i / 2));
    const { data } = pairConfusionMatrix(labelsTrue, labelsPred);
    expect(data.reduce((sum, count) => sum + count, 0)).toBe(n * (n - 1));
    expect(data[2] + data[3]).toBe(n);
    expect(data[1] + data[3]).toBe(n);
  });

  refusesBadClusterings("pairConfusionMatrix", pairConfusionMatrix);
});
