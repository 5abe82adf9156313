import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { catalogCoverage } from "../../../src/ranking/recommendation/catalog-coverage.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { type Lists, userItems } from "./support.ts";

describe("catalogCoverage", () => {
  golden(
    "catalogCoverage",
    answersOf(cases, "catalogCoverage"),
    ({ past, shown }: Lists) => catalogCoverage(shown.items, past.items),
    { absolute: 1e-13 },
  );

  property("is 1 where the catalog is what is shown", userItems, ({ items }) => {
    expect(catalogCoverage(items, items)).toBe(1);
    near(catalogCoverage(items, [...items, 99]), new Set(items).size / (new Set(items).size + 1));
  });

  it("does not count what is not in the catalog", () => {
    expect(catalogCoverage(["a", "x"], ["a", "b"])).toBe(0.5);
  });

  rejects("no recommendations", () => catalogCoverage([], ["a"]), "empty-input", /row of items/);
  rejects("an empty catalog", () => catalogCoverage(["a"], []), "empty-input", /row of catalog/);
});
