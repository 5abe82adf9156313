import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { exposureGini } from "../../../src/ranking/recommendation/exposure-gini.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { type Lists, userItems } from "./support.ts";

describe("exposureGini", () => {
  golden(
    "exposureGini",
    answersOf(cases, "exposureGini"),
    ({ past, shown }: Lists) => exposureGini(shown.items, past.items),
    { absolute: 1e-13 },
  );

  property("is 0 for equal shares, and grows with the items that nobody sees", userItems, ({ items }) => {
    const distinct = Array.from(new Set(items));
    near(exposureGini(distinct, distinct), 0);
    const gini = exposureGini(items, distinct);
    expect(exposureGini(items, [...distinct, 99])).toBeGreaterThan(gini);
  });

  rejects(
    "an item outside of the catalog",
    () => exposureGini(["a", "x"], ["a"]),
    "unknown-label",
    /items that are in catalog, got "x"/,
  );
  rejects("no recommendations", () => exposureGini([], ["a"]), "empty-input");
});
