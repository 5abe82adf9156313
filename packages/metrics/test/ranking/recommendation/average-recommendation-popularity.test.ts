import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { averageRecommendationPopularity } from "../../../src/ranking/recommendation/average-recommendation-popularity.ts";
import { answersOf } from "../../answers-of.ts";
import cases from "../../golden/recommendations.json" with { type: "json" };
import { type Lists, userItems } from "./support.ts";

describe("averageRecommendationPopularity", () => {
  golden(
    "averageRecommendationPopularity",
    answersOf(cases, "averageRecommendationPopularity"),
    ({ past, shown }: Lists) => averageRecommendationPopularity(shown.users, shown.items, past.items),
    { absolute: 1e-13 },
  );

  property(
    "is the mean popularity for one user, and does not ask for the order of rows",
    userItems,
    ({ users, items }) => {
      const past = [0, 1, 1, 2, 2, 2, 5];
      const distinct = Array.from(new Set(items));
      const popularity = distinct.map((item) => past.filter((each) => each === item).length);
      near(
        averageRecommendationPopularity(
          items.map(() => "one"),
          items,
          past,
        ),
        popularity.reduce((sum, count) => sum + count, 0) / distinct.length,
      );
      near(
        averageRecommendationPopularity([...users].reverse(), [...items].reverse(), past),
        averageRecommendationPopularity(users, items, past),
      );
    },
  );

  rejects(
    "users of another length",
    () => averageRecommendationPopularity([1, 2], [1], [1]),
    "length-mismatch",
    /items of length 2, got 1/,
  );
  rejects("no recommendations", () => averageRecommendationPopularity([], [], [1]), "empty-input");
});
