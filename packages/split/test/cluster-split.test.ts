import { createRng } from "@productizeml/stats";
import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { clusterSplit } from "../src/index.ts";

const rng = createRng(1);
const x = Float64Array.from({ length: 2000 }, () => rng.normal());
const y = Float64Array.from({ length: 2000 }, () => rng.normal());
const label = Array.from(x, (value) => (value > 1 ? "rare" : "usual"));

describe("clusterSplit", () => {
  it("keeps clusters whole, every row in one part, and sizes near what was asked", () => {
    const result = clusterSplit({ train: 0.7, validation: 0.15, test: 0.15 }, [x, y], { nClusters: 100 });
    const partOf = new Map<number, number>();
    result.clusters.forEach((cluster, row) => {
      const part = result.partIds[row] as number;
      expect(partOf.get(cluster) ?? part).toBe(part);
      partOf.set(cluster, part);
    });
    expect(partOf.size).toBe(100);
    expect(result.deviation.size).toBeLessThan(0.005);
  });
  it("stratifies as near as clusters allow", () => {
    const shares = { train: 0.8, test: 0.2 };
    const plain = clusterSplit(shares, [x, y], { nClusters: 200, stratify: label });
    expect(plain.deviation.strata).toBeLessThan(0.03);
  });
  it("puts test rows farther from training rows than a random split does", () => {
    const { parts } = clusterSplit({ train: 0.8, test: 0.2 }, [x, y], { nClusters: 20, seed: 1 });
    const gap = (row: number, others: Iterable<number>) => {
      let least = Infinity;
      for (const other of others) {
        if (other === row) continue;
        least = Math.min(
          least,
          Math.hypot((x[row] as number) - (x[other] as number), (y[row] as number) - (y[other] as number)),
        );
      }
      return least;
    };
    const mean = (others: Iterable<number>) =>
      parts.test.reduce((sum, row) => sum + gap(row, others), 0) / parts.test.length;
    expect(mean(parts.train)).toBeGreaterThan(3 * mean(Array.from(x.keys()).filter((row) => row % 5 !== 0)));
  });

  rejects("fractions that do not sum to 1", () => clusterSplit({ a: 0.7, b: 0.2 }, [x]), "out-of-range");
  rejects(
    "labels of another length",
    () => clusterSplit({ a: 1, b: 1 }, [x], { stratify: ["a"] }),
    "length-mismatch",
  );
  rejects("fewer rows than clusters", () => clusterSplit({ a: 1, b: 1 }, [[1, 2]]), "too-few-values");
});
