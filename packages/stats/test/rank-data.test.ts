import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type RankMethod, rankData } from "../src/index.ts";
import cases from "./golden/rank-data.json" with { type: "json" };

describe("rankData", () => {
  golden("rankData", cases, (c: { values: number[]; method: RankMethod }) => rankData(c.values, c));
  property("ranks of n values sum to n (n + 1) / 2", fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
    const n = values.length;
    near(
      rankData(values).reduce((sum, rank) => sum + rank, 0),
      (n * (n + 1)) / 2,
    );
  });
  rejects("NaN", () => rankData([1, Number.NaN]), "not-finite", /requires .*got NaN at index 1/);
  rejects("an unknown method", () => rankData([1], { method: "mean" as RankMethod }), "bad-option");
});
