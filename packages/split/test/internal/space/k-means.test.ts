import { golden } from "@productizeml/testing";
import { describe } from "vitest";
import { lloyd } from "../../../src/internal/space/k-means.ts";
import cases from "../../golden/k-means.json" with { type: "json" };

interface Problem {
  data: number[];
  rows: number;
  cols: number;
  centers: number[];
  k: number;
}

describe("lloyd", () => {
  golden(
    "k-means from given centers",
    cases,
    ({ data, rows, cols, centers, k }: Problem) => {
      const first = { data: Float64Array.from(centers), rows: k, cols };
      const found = lloyd({ data: Float64Array.from(data), rows, cols }, first, 100);
      return { labels: found.labels, centers: found.centers.data };
    },
    { absolute: 1e-12 },
  );
});
