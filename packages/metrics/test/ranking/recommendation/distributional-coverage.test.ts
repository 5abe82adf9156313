import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { distributionalCoverage } from "../../../src/ranking/recommendation/distributional-coverage.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { type Lists, userItems } from "./support.ts";

describe("distributionalCoverage", () => {
  golden(
    "distributionalCoverage",
    answersOf(cases, "distributionalCoverage"),
    ({ shown }: Lists) => distributionalCoverage(shown.items),
    { absolute: 1e-13 },
  );

  property("is at most that of equal shares", userItems, ({ items }) => {
    const distinct = Array.from(new Set(items));
    near(distributionalCoverage(distinct), Math.log2(distinct.length), { absolute: 1e-15 });
    expect(distributionalCoverage(items)).toBeLessThanOrEqual(Math.log2(distinct.length) + 1e-12);
  });

  rejects("no recommendations", () => distributionalCoverage([]), "empty-input");
});
