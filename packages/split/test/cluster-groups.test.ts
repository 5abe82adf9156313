import { createRng } from "@productizeml/stats";
import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { clusterGroups, leaveOneGroupOut } from "../src/index.ts";

/** Three heaps of points far apart, in random order. */
function heaps(n: number) {
  const rng = createRng(1);
  const heap = Int32Array.from({ length: n }, () => rng.integer(0, 3));
  const at = [
    [0, 0],
    [50, 1],
    [0, 2],
  ] as const;
  const data = Float64Array.from(
    { length: 2 * n },
    (_, i) => (at[heap[i >> 1] as number]?.[i & 1] as number) + 0.05 * rng.normal(),
  );
  return { heap, features: { data, rows: n, cols: 2 } };
}

describe("clusterGroups", () => {
  it("finds heaps that lie far apart, on any scale", () => {
    const { heap, features } = heaps(300);
    for (let seed = 0; seed < 10; seed++) {
      const groups = clusterGroups(features, { nClusters: 3, seed });
      const pairs = new Set(Array.from(groups, (group, row) => `${group} ${heap[row]}`));
      expect(pairs.size).toBe(3);
    }
  });
  it("reads columns as the matrix of them", () => {
    const { features } = heaps(100);
    const columns = [0, 1].map((c) => features.data.filter((_, i) => i % 2 === c));
    expect(clusterGroups(columns)).toEqual(clusterGroups(features));
  });
  it("leaves the scale of features alone where asked for", () => {
    const x = [0, 1, 0, 1];
    const y = [0, 0, 100, 100];
    const [a, b, c, d] = clusterGroups([x, y], { nClusters: 2, scale: false });
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
  });
  it("makes fewer clusters where fewer rows differ", () => {
    expect(new Set(clusterGroups([[1, 1, 2, 2, 2, 1]], { nClusters: 4 })).size).toBe(2);
    expect(new Set(clusterGroups([[7, 7, 7]], { nClusters: 2 })).size).toBe(1);
  });
  it("goes into a splitter: leave-cluster-out", () => {
    const { features } = heaps(60);
    const groups = clusterGroups(features, { nClusters: 3 });
    expect(leaveOneGroupOut(groups).length).toBe(3);
  });
  it("is the same in every engine", () => {
    const { features } = heaps(40);
    expect([...clusterGroups(features, { nClusters: 6, seed: 42 })].join("")).toBe(
      "3040055323255130004001200323114114503531",
    );
  });

  rejects("fewer rows than clusters", () => clusterGroups([[1, 2, 3]]), "too-few-values");
  rejects("one cluster", () => clusterGroups([[1, 2, 3]], { nClusters: 1 }), "out-of-range");
  rejects("a missing feature", () => clusterGroups([[1, null, 3]], { nClusters: 2 }), "not-finite");
  rejects("text", () => clusterGroups([["a", "b"]], { nClusters: 2 }), "bad-column");
  rejects(
    "columns of several lengths",
    () => clusterGroups([[1, 2], [1]], { nClusters: 2 }),
    "length-mismatch",
  );
  rejects("no features", () => clusterGroups([], { nClusters: 2 }), "empty-input");
});
