import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { distributionalCoverage } from "../../../src/ranking/recommendation/distributional-coverage.ts";
import { novelty } from "../../../src/ranking/recommendation/novelty.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { type Lists, userItems } from "./support.ts";

describe("novelty", () => {
  golden(
    "novelty",
    answersOf(cases, "novelty"),
    ({ past, shown }: Lists) => novelty(shown.items, past.items),
    { absolute: 1e-13 },
  );

  property("is the entropy of the past where that is what is shown", userItems, ({ items }) => {
    near(novelty(items, items), distributionalCoverage(items), { absolute: 1e-14 });
  });

  rejects(
    "an item that nobody has met",
    () => novelty([1, 2], [1]),
    "unknown-label",
    /items that are in interactions, got 2/,
  );
  rejects("no interactions", () => novelty([1], []), "empty-input");
});
